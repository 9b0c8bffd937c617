/**
 * Premises and the people who answer for them. Station lends the names of estates: a flat is known by its estate, and the
 * agent who looks for one sees whose it is.
 */
@ApplicationModule(allowedDependencies = {"edge", "identity", "audit", "file", "sheet", "station"})
@NullMarked
package io.heatline.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
