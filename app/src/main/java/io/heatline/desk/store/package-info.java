@NullMarked
package io.heatline.desk.store;

import org.jspecify.annotations.NullMarked;
