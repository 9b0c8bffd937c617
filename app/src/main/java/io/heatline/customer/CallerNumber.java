package io.heatline.customer;

import io.heatline.customer.Caller.Unknown;
import io.heatline.station.Spelling;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a telephone network presents as the caller: +86 138…, 0138…, 010-8888 8888 转 12, several numbers in one, or none.
 *
 * @param phones the numbers it may be
 * @param unknown why there is none
 */
record CallerNumber(List<Phone> phones, @Nullable Unknown unknown) {

    /** As exchanges, SIP and people say that there is no number. */
    private static final Set<String> SUPPRESSED = Set.of(
            "",
            "-",
            "0",
            "*",
            "P",
            "O",
            "S",
            "ANONYMOUS",
            "PRIVATE",
            "UNKNOWN",
            "RESTRICTED",
            "WITHHELD",
            "UNAVAILABLE",
            "UNDEFINED",
            "NULL",
            "NONE",
            "BLOCKED",
            "NOID",
            "NOCALLERID",
            "匿名",
            "未知",
            "未知号码",
            "隐藏",
            "隐藏号码",
            "保密",
            "无号码",
            "无主叫");

    private static final Pattern SIP = Pattern.compile("(?i)^(?:sips?|tel):");
    private static final Pattern HOST = Pattern.compile("[@;>].*$");

    /** A mobile number with the zero of long-distance calls before it: 0138…, also behind +86. */
    private static final Pattern LONG_DISTANCE =
            Pattern.compile("^(\\+?86[- ]?)?\\(?0\\)?[- ]?(?=1[3-9](?:[- ]?[0-9]){9}$)");

    static CallerNumber read(String presented, PhoneNumbers numbers) {
        var plain = Spelling.tidy(Normalizer.normalize(presented, Normalizer.Form.NFKC))
                .replaceAll("^[\"<]+|[\">]+$", "");
        var user = SIP.matcher(plain).find()
                ? HOST.matcher(SIP.matcher(plain).replaceFirst("")).replaceFirst("")
                : plain;
        if (SUPPRESSED.contains(Spelling.folded(user).replace(" ", "").toUpperCase(Locale.ROOT))) {
            return new CallerNumber(List.of(), Unknown.SUPPRESSED);
        }
        var phones = numbers.split(user).stream()
                .map(CallerNumber::withoutLongDistance)
                .filter(Phone::dialable)
                .toList();
        return new CallerNumber(phones, phones.isEmpty() ? Unknown.UNREADABLE : null);
    }

    private static Phone withoutLongDistance(Phone phone) {
        return Phone.of(LONG_DISTANCE.matcher(phone.written()).replaceFirst("$1"));
    }
}
