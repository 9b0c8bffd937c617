package io.heatline.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Something the API offers, as its own document lists it. */
record Operation(String method, String path) {

    static List<Operation> of(JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(
                        method -> operations.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey()))));
        return operations;
    }

    boolean names(String thing) {
        return path.equals(thing) || path.startsWith(thing + "/");
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Whether its path names a thing there is. */
    boolean asksForSomething() {
        return path.contains("{");
    }

    boolean writesSomewhereNew() {
        return !reads() && !asksForSomething();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
