@NullMarked
package io.heatline.flow.deploy;

import org.jspecify.annotations.NullMarked;
