package io.heatline.identity;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Someone who works here.
 *
 * @param unit the node of the organisation tree they belong to
 * @param station the station that node is or is part of
 * @param active false once they have left: they stay named in old records and can no longer sign in
 */
public record Person(
        PersonId id,
        String name,
        @Nullable String phone,
        Set<Role> roles,
        @Nullable UnitId unit,
        @Nullable StationId station,
        boolean active) {

    public Person {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** The groups whose tasks they may take: {@code agent}, {@code crew-S01}, {@code lead-S01}, … */
    public Set<String> groups() {
        return roles.stream().flatMap(this::groupOf).collect(Collectors.toUnmodifiableSet());
    }

    /** What their roles together let them do. */
    public Set<Permission> permissions() {
        return Arrays.stream(Permission.values()).filter(this::may).collect(Collectors.toUnmodifiableSet());
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /** Whether they work at this station. */
    public boolean worksAt(@Nullable StationId other) {
        return other != null && other.equals(station);
    }

    private Stream<String> groupOf(Role role) {
        return switch (role) {
            case TECHNICIAN -> Stream.ofNullable(station).map(at -> "crew-" + at);
            case STATION_LEAD -> Stream.ofNullable(station).map(at -> "lead-" + at);
            default -> Stream.of(role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }
}
