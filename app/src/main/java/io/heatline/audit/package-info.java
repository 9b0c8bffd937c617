/** Who did what to what, when and from where; append-only. */
@ApplicationModule(allowedDependencies = {"edge", "identity"})
@NullMarked
package io.heatline.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
