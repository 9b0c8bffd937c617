/**
 * Work orders handed to the systems of network units that have their own: told by signed requests, again until they are taken, or
 * laid aside for somebody to look at. It stands above the orders and nobody knows it.
 */
@ApplicationModule(allowedDependencies = {"edge", "identity", "audit", "file", "workorder"})
@NullMarked
package io.heatline.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
