package io.heatline.identity.store;

/** A row of {@code identity_person_role}. */
public record RoleRow(String personId, String role) {}
