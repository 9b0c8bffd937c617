/** Reads what another system offers in views of its database, where it has no program that could hand it over. */
@NullMarked
package io.heatline.customer.pull;

import org.jspecify.annotations.NullMarked;
