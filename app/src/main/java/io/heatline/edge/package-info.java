/**
 * The HTTP edge that every room shares: refusals and how they are told, limits of requests, pages of a list, the clock.
 * It knows no room.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.heatline.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
