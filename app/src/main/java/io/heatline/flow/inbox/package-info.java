@NullMarked
package io.heatline.flow.inbox;

import org.jspecify.annotations.NullMarked;
