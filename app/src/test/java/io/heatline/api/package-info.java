/** The API as a whole: what it says of itself, and whom it keeps out. */
@NullMarked
package io.heatline.api;

import org.jspecify.annotations.NullMarked;
