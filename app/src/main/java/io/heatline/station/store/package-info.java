/** The tables of the room station. */
@NullMarked
package io.heatline.station.store;

import org.jspecify.annotations.NullMarked;
