@NullMarked
package io.heatline.asterisk;

import org.jspecify.annotations.NullMarked;
