package io.heatline.station;

import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;

/** Somebody's skills, shift or absence are others than before. */
public record DutyChanged(PersonId person, StationId station) {}
