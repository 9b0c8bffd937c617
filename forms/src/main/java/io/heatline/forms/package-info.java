/** Camunda Forms, and the server-side check of what people submit. */
@NullMarked
package io.heatline.forms;

import org.jspecify.annotations.NullMarked;
