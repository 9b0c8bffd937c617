package io.heatline.asterisk;

import org.jspecify.annotations.Nullable;

/** The PBX can't be used, and why: an expected refusal, in words for the person who runs it. */
public final class PbxRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** Nothing that speaks AMI answers there in time. */
        UNREACHABLE,
        /** It answers, and doesn't know this user or this secret. */
        SIGN_IN_FAILED,
        /** It let us in, and doesn't let this user do what was asked. */
        NOT_PERMITTED
    }

    private final Reason reason;

    PbxRefused(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What went wrong, to be told apart by a program. */
    public Reason reason() {
        return reason;
    }
}
