/** The tables of the room customer. */
@NullMarked
package io.heatline.customer.store;

import org.jspecify.annotations.NullMarked;
