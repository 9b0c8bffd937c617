/** One message to one person, written with what it tells of and sent after that is certain, by whatever carrier there is. */
@ApplicationModule(allowedDependencies = {"edge", "identity"})
@NullMarked
package io.heatline.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
