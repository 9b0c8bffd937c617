/** The HTTP side of the room live. */
@NullMarked
package io.heatline.live.web;

import org.jspecify.annotations.NullMarked;
