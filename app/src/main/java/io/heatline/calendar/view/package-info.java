/** How a calendar's plan is written by people and programs; shared with the rooms that ask what a plan would change. */
@NullMarked
@NamedInterface("view")
package io.heatline.calendar.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
