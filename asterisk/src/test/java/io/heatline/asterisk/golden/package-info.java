/** Golden calls: sipp's phones and trunks talk through a real Asterisk, and what it says is kept and compared with what was worked out by hand. */
@NullMarked
package io.heatline.asterisk.golden;

import org.jspecify.annotations.NullMarked;
