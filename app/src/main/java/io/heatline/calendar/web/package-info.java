/** Calendars over HTTP. */
@NullMarked
package io.heatline.calendar.web;

import org.jspecify.annotations.NullMarked;
