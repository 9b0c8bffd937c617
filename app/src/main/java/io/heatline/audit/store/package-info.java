/** The tables of the room audit. */
@NullMarked
package io.heatline.audit.store;

import org.jspecify.annotations.NullMarked;
