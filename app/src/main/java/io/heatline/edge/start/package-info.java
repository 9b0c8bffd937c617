/** The way up: schema first, and a sentence instead of a stack trace when something is missing. */
@NullMarked
package io.heatline.edge.start;

import org.jspecify.annotations.NullMarked;
