/** The inbox: what waits for whom, and the one way to complete it; the demo walks its orders through it. */
@NullMarked
@NamedInterface("inbox")
package io.heatline.flow.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
