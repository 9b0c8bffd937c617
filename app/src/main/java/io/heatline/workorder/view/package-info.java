/** How orders look to whoever may see them; shared with the rooms that show orders. */
@NullMarked
@NamedInterface("view")
package io.heatline.workorder.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
