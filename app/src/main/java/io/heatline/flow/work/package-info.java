@NullMarked
package io.heatline.flow.work;

import org.jspecify.annotations.NullMarked;
