package io.heatline.flow.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page of the inbox asks for; every absent part is no restriction.
 *
 * @param groups the groups of the person who asks
 * @param offered only tasks that nobody has and that one of the groups is offered
 * @param sightAll whether every task is seen; else those of the station, and those held by the person or offered to a group
 * @param sightStation the station whose tasks are seen
 * @param sightNumber the only order whose tasks are seen
 * @param text a LIKE pattern, {@code !} escapes
 * @param afterDue where the page before ended, with {@code afterId}
 */
public record TaskQuery(
        String person,
        List<String> groups,
        boolean mine,
        boolean offered,
        boolean unassigned,
        @Nullable Instant dueFrom,
        @Nullable Instant dueBefore,
        boolean sightAll,
        @Nullable String sightStation,
        @Nullable String sightNumber,
        @Nullable String number,
        @Nullable String key,
        @Nullable String text,
        @Nullable Instant afterDue,
        @Nullable String afterId,
        int rows) {}
