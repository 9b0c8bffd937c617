@NullMarked
package io.heatline.flow.story;

import org.jspecify.annotations.NullMarked;
