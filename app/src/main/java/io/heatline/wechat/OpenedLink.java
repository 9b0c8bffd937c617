package io.heatline.wechat;

import io.heatline.identity.PersonId;

/**
 * What opening a link led to.
 *
 * @param number the order it names
 * @param person whom it was sent to
 * @param use what it does for the browser
 */
public record OpenedLink(String number, PersonId person, Use use) {

    /** What a link does for the browser that opens it. */
    public enum Use {
        /** Nobody is signed in there, or by a link: it signs its person in, for this order only. */
        SIGNS_IN,
        /** Its person is signed in there already, and by more than a link. */
        SIGNED_IN,
        /** Somebody else is signed in there: they go on as themselves, the link gives them nothing. */
        SOMEBODY_ELSE
    }
}
