@NullMarked
package io.heatline.telephony.store;

import org.jspecify.annotations.NullMarked;
