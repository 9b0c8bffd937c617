/** Stories of whole orders, told over HTTP against the running product. */
@NullMarked
package io.heatline.story;

import org.jspecify.annotations.NullMarked;
