/** Organisation tree, people, roles, permissions, sign-in and tokens. */
@ApplicationModule(allowedDependencies = "edge")
@NullMarked
package io.heatline.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
