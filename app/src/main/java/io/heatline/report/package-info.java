/** Figures, read from the views that each room owns; it writes nothing. */
@ApplicationModule(allowedDependencies = {"edge", "identity", "audit"})
@NullMarked
package io.heatline.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
