package io.heatline.customer.web;

import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;

/** Who may change the archive. */
final class Editor {

    private Editor() {}

    static SignedIn require() {
        var me = SignedIn.current();
        me.require(Permission.CUSTOMER_EDIT);
        return me;
    }
}
