@NullMarked
package io.heatline.telephony.web;

import org.jspecify.annotations.NullMarked;
