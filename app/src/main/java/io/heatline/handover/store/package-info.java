/** The table of the room handover. */
@NullMarked
package io.heatline.handover.store;

import org.jspecify.annotations.NullMarked;
