/** Telephony: the only door to Asterisk. */
@NullMarked
package io.heatline.asterisk;

import org.jspecify.annotations.NullMarked;
