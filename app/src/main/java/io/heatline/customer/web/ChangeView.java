package io.heatline.customer.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.heatline.customer.Change;
import io.heatline.customer.Phone;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed of a premises, as the person asking may see it.
 *
 * @param byName null for the system
 */
record ChangeView(@JsonUnwrapped Change change, @Nullable String byName) {

    static ChangeView of(Change change, boolean phones, Names names) {
        return new ChangeView(phones || !change.phone() ? change : masked(change), names.of(change.by()));
    }

    private static Change masked(Change change) {
        return new Change(
                change.id(),
                change.at(),
                change.by(),
                change.kind(),
                change.subject(),
                change.field(),
                masked(change.before()),
                masked(change.after()),
                change.batch());
    }

    private static @Nullable String masked(@Nullable String phone) {
        return phone == null ? null : Phone.of(phone).masked();
    }
}
