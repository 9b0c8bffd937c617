@NullMarked
package io.heatline.flow.engine;

import org.jspecify.annotations.NullMarked;
