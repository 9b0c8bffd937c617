/** The HTTP side of the room file. */
@NullMarked
package io.heatline.file.web;

import org.jspecify.annotations.NullMarked;
