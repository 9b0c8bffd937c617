/**
 * When the company works: calendars with their shifts, holidays and heating season, edited by people and kept in versions.
 * Adds business time to an instant.
 */
@NullMarked
@ApplicationModule(
        displayName = "Calendars",
        allowedDependencies = {"edge", "identity", "audit"})
package io.heatline.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
