package io.heatline.customer.index;

import java.util.List;
import java.util.Set;

/** Whether somebody may have heard or typed one thing for another; as the index has it. */
public final class Heard {

    private static final int NAME = 3;
    private static final int ROOM = 3;

    private Heard() {}

    public static boolean estate(String key, String text) {
        return !new EstateTerms(Set.of(key)).alike(text).isEmpty();
    }

    public static boolean name(String name, String text) {
        return NameTerms.readings(text).stream()
                        .anyMatch(heard -> NameTerms.read(name).contains(joined(heard)))
                || text.length() >= NAME && OneOff.are(name, text);
    }

    public static boolean room(String room, String text) {
        return text.length() >= ROOM && OneOff.are(room, text);
    }

    public static boolean phone(String digits, String typed) {
        return OneOff.are(digits, typed);
    }

    private static String joined(List<String> reading) {
        return String.join("", reading);
    }
}
