@NullMarked
package io.heatline.flow.store;

import org.jspecify.annotations.NullMarked;
