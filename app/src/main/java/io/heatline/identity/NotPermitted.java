package io.heatline.identity;

import io.heatline.edge.Forbidden;
import java.util.Map;

/** The person who is signed in lacks a permission. */
public final class NotPermitted extends Forbidden {

    private static final long serialVersionUID = 1L;

    private final Permission permission;

    public NotPermitted(Permission permission) {
        super("not-permitted", "lacks the permission " + permission);
        this.permission = permission;
    }

    @Override
    public Map<String, ?> extras() {
        return Map.of("permission", permission);
    }
}
