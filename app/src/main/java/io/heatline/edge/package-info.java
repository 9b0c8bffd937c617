/**
 * What every room shares: refusals and how they are told over HTTP, limits of requests, pages of a list, the clock, and how
 * tables of rules are published and followed. It knows no room.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.heatline.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
