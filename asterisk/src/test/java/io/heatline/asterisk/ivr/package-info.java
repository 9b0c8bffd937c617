@NullMarked
package io.heatline.asterisk.ivr;

import org.jspecify.annotations.NullMarked;
