/** The tables of the room identity. */
@NullMarked
package io.heatline.identity.store;

import org.jspecify.annotations.NullMarked;
