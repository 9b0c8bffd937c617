package io.heatline.customer.transfer;

import io.heatline.customer.QuietHours;
import io.heatline.station.Spelling;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from when to when somebody wants his quiet, in the ways people write it. */
final class HoursReader {

    /** What tells which half of the day is meant; the longer ones first, for they begin like the shorter ones. */
    private static final Map<String, Part> PARTS = Map.ofEntries(
            Map.entry("上午", Part.MORNING),
            Map.entry("早上", Part.MORNING),
            Map.entry("早晨", Part.MORNING),
            Map.entry("清晨", Part.MORNING),
            Map.entry("早", Part.MORNING),
            Map.entry("AM", Part.AM),
            Map.entry("A.M.", Part.AM),
            Map.entry("凌晨", Part.AM),
            Map.entry("中午", Part.NOON),
            Map.entry("下午", Part.PM),
            Map.entry("傍晚", Part.PM),
            Map.entry("PM", Part.PM),
            Map.entry("P.M.", Part.PM),
            Map.entry("晚上", Part.NIGHT),
            Map.entry("晚间", Part.NIGHT),
            Map.entry("夜里", Part.NIGHT),
            Map.entry("夜间", Part.NIGHT),
            Map.entry("半夜", Part.NIGHT),
            Map.entry("晚", Part.NIGHT));

    private static final String PART = PARTS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .map(Pattern::quote)
            .reduce((one, other) -> one + "|" + other)
            .orElseThrow();
    private static final String TIME = "(?<next%1$d>NEXT)?(?<before%1$d>" + PART + ")?(?<hour%1$d>\\d{1,2})"
            + "(?:[:.](?<minute%1$d>\\d{2})(?::00)?|[点时](?:(?<past%1$d>\\d{1,2})分?|(?<half%1$d>半)|(?<quarters%1$d>[13])刻|整|钟)?)?"
            + "(?<after%1$d>" + PART + ")?";
    private static final Pattern HOURS =
            Pattern.compile("(?:每天|每日)?" + TIME.formatted(1) + "(?:-+|至|到|TO)" + TIME.formatted(2));
    private static final Pattern NEXT_DAY = Pattern.compile("第二天|次日|翌日|隔天");
    private static final Pattern IN_CHINESE = Pattern.compile("[零〇一二两三四五六七八九十]+");
    private static final List<String> ALWAYS = List.of("全天", "24小时", "全天24小时");

    private enum Part {
        AM,
        MORNING,
        NOON,
        PM,
        NIGHT;

        /**
         * The hour of the day; -1 when nobody says it so. Noon is no hour of the morning, and no clock strikes midnight in it: at
         * 上午 12 点 one may think of either.
         */
        int of(int hour) {
            return switch (this) {
                case AM -> hour <= 12 ? hour % 12 : -1;
                case MORNING -> hour < 12 ? hour : -1;
                case NOON -> hour >= 11 && hour <= 14 ? hour : hour >= 1 && hour <= 2 ? hour + 12 : -1;
                case PM -> hour >= 12 && hour < 24 ? hour : hour >= 1 && hour < 12 ? hour + 12 : -1;
                case NIGHT -> hour == 12 || hour == 24 ? 0 : hour >= 5 && hour < 12 ? hour + 12 : hour;
            };
        }
    }

    /** Why hours can't be told from what is written. */
    static final class Unclear extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        private Unclear(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        /** {@code hours-invalid}, or {@code hours-half} when one of the two tells the half of the day and the other does not. */
        String code() {
            return code;
        }
    }

    private HoursReader() {}

    /** @throws Unclear when it says no hours, or could mean two different ones */
    static QuietHours read(String written) throws Unclear {
        var text = NEXT_DAY.matcher(Spelling.folded(written)).replaceAll("NEXT").replace('∶', ':');
        text = IN_CHINESE.matcher(text).replaceAll(number -> Spelling.numbered(number.group()));
        if (ALWAYS.contains(text)) {
            return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        }
        var match = HOURS.matcher(text);
        if (!match.matches() || match.group("next1") != null) {
            throw new Unclear("hours-invalid");
        }
        if (half(match, 1) != half(match, 2) && (twelve(match, 1) || twelve(match, 2))) {
            throw new Unclear("hours-half");
        }
        var hours = new QuietHours(time(match, 1), time(match, 2));
        if (match.group("next2") != null && hours.from().isBefore(hours.until())) {
            throw new Unclear("hours-invalid");
        }
        return hours;
    }

    /** Whether it says which half of the day it means, and needs to: 晚上 21 点 would be 21 点 without. */
    private static boolean half(Matcher match, int which) {
        return part(match, which).isPresent() && number(match.group("hour" + which)) <= 12;
    }

    /** Whether it says no half of the day and could be of either. */
    private static boolean twelve(Matcher match, int which) {
        int hour = number(match.group("hour" + which));
        return part(match, which).isEmpty() && hour >= 1 && hour <= 12;
    }

    private static Optional<Part> part(Matcher match, int which) {
        var before = match.group("before" + which);
        var after = match.group("after" + which);
        return Optional.ofNullable(before == null ? after : before).map(PARTS::get);
    }

    private static LocalTime time(Matcher match, int which) throws Unclear {
        int written = number(match.group("hour" + which));
        int hour = part(match, which).map(part -> part.of(written)).orElse(written);
        int minute = minute(match, which);
        boolean twice = match.group("before" + which) != null && match.group("after" + which) != null;
        if (twice || hour < 0 || hour > 24 || minute > 59 || (hour == 24 && minute > 0)) {
            throw new Unclear("hours-invalid");
        }
        return LocalTime.of(hour % 24, minute);
    }

    private static int minute(Matcher match, int which) {
        if (match.group("half" + which) != null) {
            return 30;
        }
        var colon = match.group("minute" + which);
        return 15 * number(match.group("quarters" + which))
                + number(colon == null ? match.group("past" + which) : colon);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
