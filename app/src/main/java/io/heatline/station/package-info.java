/** Service stations, the estates they look after, and the table that says which estate is whose. */
@ApplicationModule(allowedDependencies = {"edge", "identity", "audit"})
@NullMarked
package io.heatline.station;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
