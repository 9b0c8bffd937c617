/** The HTTP side of the room audit. */
@NullMarked
package io.heatline.audit.web;

import org.jspecify.annotations.NullMarked;
