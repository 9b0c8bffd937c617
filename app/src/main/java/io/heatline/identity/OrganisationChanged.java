package io.heatline.identity;

/** People, roles or units are not what they were. */
public record OrganisationChanged() {}
