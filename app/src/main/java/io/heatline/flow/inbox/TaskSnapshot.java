package io.heatline.flow.inbox;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user task as the engine has it at this moment. */
record TaskSnapshot(
        String id,
        String number,
        String definitionId,
        String instanceId,
        String key,
        @Nullable String name,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable Instant dueAt,
        Set<String> groups) {}
