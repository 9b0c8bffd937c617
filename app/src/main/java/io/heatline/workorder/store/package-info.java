@NullMarked
package io.heatline.workorder.store;

import org.jspecify.annotations.NullMarked;
