package io.heatline.wechat;

import io.heatline.identity.PersonId;
import java.time.Instant;

/** What a link says: this order, to this person, until then. */
record Link(String number, PersonId person, Instant expiresAt) {

    boolean expiredAt(Instant now) {
        return !expiresAt.isAfter(now);
    }
}
