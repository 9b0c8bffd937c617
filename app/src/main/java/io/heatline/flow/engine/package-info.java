/** The engine as this house runs it; the demo borrows its people from here. */
@NullMarked
@NamedInterface("engine")
package io.heatline.flow.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
