package io.heatline.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.heatline.station.Spelling;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads phone numbers as people write them. libphonenumber knows every country's numbers and is kept up to date; what it
 * can't know is which area a landline without an area code belongs to, so that is a setting.
 */
@Component
public class PhoneNumbers {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern ABROAD = Pattern.compile("^(?:\\+|00)(?!86)");
    private static final Pattern LOCAL = Pattern.compile("[2-9][0-9]{6,7}");
    private static final String NUMBER_FOLLOWS = "(?=\\s*\\+?[0-9(][0-9()\\- ]{6,})";
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[/、|\\n\\r]\\s*|\\s*(?:[,;]|或)" + NUMBER_FOLLOWS + "|(?<=\\b1[3-9][0-9]{9})\\s+(?=[0-9+])");
    private static final int SHORTEST = 7;
    private static final int SUFFIX = 4;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final CustomerSettings settings;

    PhoneNumbers(CustomerSettings settings) {
        this.settings = settings;
    }

    /** The line a number means; two ways to write one number give equal lines. */
    public PhoneLine line(Phone phone) {
        return new PhoneLine(e164(phone), phone.extension());
    }

    private String e164(Phone phone) {
        var digits = phone.digits();
        if (MOBILE.matcher(digits).matches() && !ABROAD.matcher(phone.dialled()).find()) {
            return "+86" + digits;
        }
        if (digits.length() < SHORTEST) {
            return digits;
        }
        boolean local = LOCAL.matcher(digits).matches() && !phone.international();
        if (local && settings.area().isEmpty()) {
            return digits;
        }
        return parsed(local ? settings.area() + digits : phone.dialled(), digits);
    }

    private String parsed(String dialled, String otherwise) {
        try {
            var number = numbers.parse(dialled, "CN");
            return numbers.isPossibleNumber(number) ? numbers.format(number, PhoneNumberFormat.E164) : otherwise;
        } catch (NumberParseException notOne) {
            return otherwise;
        }
    }

    /**
     * The numbers that stand in one field: 138-0000-0000/139-0000-0000 are two, and 8123-4567/68 are 8123-4567 and
     * 8123-4568, while 8123-4567、8068 are a line and one within the house. What is no number is given back as it is, for whoever refuses it.
     */
    public List<Phone> split(String written) {
        var parts = new ArrayList<Phone>();
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC);
        var between = BETWEEN.matcher(text);
        boolean slash = false;
        int from = 0;
        while (between.find()) {
            add(text.substring(from, between.start()), slash, parts);
            slash = between.group().contains("/");
            from = between.end();
        }
        add(text.substring(from), slash, parts);
        return List.copyOf(parts);
    }

    private static void add(String part, boolean slash, List<Phone> parts) {
        if (!part.isBlank()) {
            var phone = Phone.of(Spelling.tidy(part));
            parts.add(slash ? completed(parts, phone) : phone);
        }
    }

    /** A short part behind a slash stands for the end of the number before it. */
    private static Phone completed(List<Phone> before, Phone part) {
        var digits = part.digits();
        if (before.isEmpty()
                || digits.isEmpty()
                || digits.length() > SUFFIX
                || !part.written().equals(digits)) {
            return part;
        }
        var whole = before.get(before.size() - 1).written();
        return whole.length() >= SHORTEST
                ? Phone.of(whole.substring(0, whole.length() - digits.length()) + digits)
                : part;
    }
}
