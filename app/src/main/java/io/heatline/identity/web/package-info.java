/** The HTTP side of the room identity. */
@NullMarked
package io.heatline.identity.web;

import org.jspecify.annotations.NullMarked;
