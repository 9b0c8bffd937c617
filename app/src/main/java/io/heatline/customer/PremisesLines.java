package io.heatline.customer;

import io.heatline.customer.store.PhoneMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The numbers of a premises' people, in each of the ways a telephone network may present them. */
@Component
public class PremisesLines {

    private static final String HOME = "+86";

    private final PhoneMapper phones;
    private final CustomerSettings settings;

    PremisesLines(PhoneMapper phones, CustomerSettings settings) {
        this.phones = phones;
        this.settings = settings;
    }

    /** Digits alone, with and without area code; nothing where nobody there has a number. */
    public Set<String> of(long premisesId) {
        var lines = new TreeSet<String>();
        for (var row : phones.ofPremises(List.of(premisesId))) {
            lines.add(Phone.of(row.written()).digits());
            presented(row.e164()).forEach(lines::add);
        }
        lines.remove("");
        return lines;
    }

    private Stream<String> presented(String e164) {
        if (!e164.startsWith(HOME)) {
            return Stream.of(e164.replace("+", ""));
        }
        var national = e164.substring(HOME.length());
        if (national.startsWith("1")) {
            return Stream.of(national);
        }
        var area = settings.area().replaceFirst("^0", "");
        boolean near = !area.isEmpty() && national.startsWith(area);
        return near
                ? Stream.of(national, "0" + national, national.substring(area.length()))
                : Stream.of(national, "0" + national);
    }
}
