@NullMarked
package io.heatline.calendar.store;

import org.jspecify.annotations.NullMarked;
