/** Moves the due dates of orders under way when a calendar or the limits have changed. */
@NullMarked
package io.heatline.flow.due;

import org.jspecify.annotations.NullMarked;
