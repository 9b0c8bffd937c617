@NullMarked
package io.heatline.asterisk.call;

import org.jspecify.annotations.NullMarked;
