/** What the stores of all rooms share. */
@NullMarked
package io.heatline.edge.store;

import org.jspecify.annotations.NullMarked;
