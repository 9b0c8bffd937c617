package io.heatline.customer;

import io.heatline.customer.Caller.Reason;
import io.heatline.customer.store.PhoneMapper;
import io.heatline.customer.store.PhoneRow;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The registered numbers that may be the one that calls. */
@Component
class CallerLines {

    private static final int MOST = 200;
    private static final int LOCAL = 7;

    private final PhoneMapper phones;
    private final PhoneNumbers numbers;

    CallerLines(PhoneMapper phones, PhoneNumbers numbers) {
        this.phones = phones;
        this.numbers = numbers;
    }

    /** A registered number, and why it may be the one. */
    record Line(PhoneRow row, Reason reason) {}

    /** Those that are surest; the less sure only where there is none. */
    List<Line> of(Phone phone) {
        var line = numbers.line(phone);
        var same = phones.withNumber(line.e164(), MOST);
        var exact =
                same.stream().filter(row -> row.lineKey().equals(line.key())).toList();
        if (!exact.isEmpty()) {
            return lines(exact, Reason.REGISTERED);
        }
        return same.isEmpty() ? lines(withoutArea(phone), Reason.WITHOUT_AREA) : lines(same, Reason.OTHER_EXTENSION);
    }

    private List<PhoneRow> withoutArea(Phone phone) {
        var digits = phone.digits();
        var found = new ArrayList<PhoneRow>();
        if (digits.length() >= LOCAL && !digits.startsWith("1")) {
            for (PhoneRow row : phones.withTail(phone.tail(), MOST)) {
                var other = Phone.of(row.written()).digits();
                boolean local = other.length() >= LOCAL && !other.startsWith("1") && other.length() != digits.length();
                if (local && (digits.endsWith(other) || other.endsWith(digits))) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    private static List<Line> lines(List<PhoneRow> rows, Reason reason) {
        return rows.stream().map(row -> new Line(row, reason)).toList();
    }
}
