package io.heatline.customer.web;

import io.heatline.identity.NotPermitted;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;

/** Who may look a household up: those who take its orders in or see them all; never by a link to one order. */
final class Desk {

    private Desk() {}

    static SignedIn require() {
        var me = SignedIn.current();
        boolean may = me.may(Permission.ORDER_OPEN) || me.may(Permission.ORDER_READ_ALL);
        if (me.onlyOrder() != null || !may) {
            throw new NotPermitted(Permission.ORDER_OPEN);
        }
        return me;
    }
}
