/** Push to browsers. */
@ApplicationModule(allowedDependencies = {"edge", "identity"})
@NullMarked
package io.heatline.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
