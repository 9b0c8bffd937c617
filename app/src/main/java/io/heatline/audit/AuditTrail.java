package io.heatline.audit;

import org.jspecify.annotations.Nullable;

/** Writes down who did what; nothing written is ever changed. */
public interface AuditTrail {

    /**
     * Adds an entry in the caller's transaction (or one of its own), in the name of whoever is signed in, else the system.
     *
     * @param action what was done, e.g. {@code order.reassigned}
     * @param objectKind e.g. {@code order}
     * @param objectId the number or id
     * @param detail a few words, cut at 1,000 characters; no passwords, no tokens, no phone numbers
     */
    void record(String action, String objectKind, String objectId, @Nullable String detail);
}
