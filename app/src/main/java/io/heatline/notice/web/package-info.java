/** The HTTP side of the room notice. */
@NullMarked
package io.heatline.notice.web;

import org.jspecify.annotations.NullMarked;
