/** The tables of the room file. */
@NullMarked
package io.heatline.file.store;

import org.jspecify.annotations.NullMarked;
