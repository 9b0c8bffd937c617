/** Photos, recordings and workbooks: stored once, hashed, sniffed, served with a permission. */
@ApplicationModule(allowedDependencies = {"edge", "identity"})
@NullMarked
package io.heatline.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
