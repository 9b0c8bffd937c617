package io.heatline.identity;

/** How someone signed in. */
public enum Via {
    SESSION,
    BASIC,
    TOKEN,
    /** By a technician's link: one order only. */
    LINK,
    /** The application itself, in a person's name. */
    SYSTEM
}
