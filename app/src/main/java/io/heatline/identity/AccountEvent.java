package io.heatline.identity;

import org.jspecify.annotations.Nullable;

/**
 * Something happened to an account.
 *
 * @param login as it was typed, for a failed sign-in: nobody needs to exist by that name
 * @param address where it came from, when it came over the network
 */
public record AccountEvent(
        Kind kind,
        String login,
        @Nullable String address,
        @Nullable String detail) {

    /** What happened. */
    public enum Kind {
        SIGNED_IN,
        SIGNED_IN_BY_LINK,
        SIGN_IN_FAILED,
        SIGN_IN_THROTTLED,
        SIGNED_OUT,
        PASSWORD_CHANGED,
        TOKEN_CREATED,
        TOKEN_REVOKED,
        PERSON_CREATED,
        PERSON_CHANGED
    }
}
