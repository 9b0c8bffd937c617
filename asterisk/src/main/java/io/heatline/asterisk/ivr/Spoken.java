package io.heatline.asterisk.ivr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers, amounts and times as a person says them in Chinese, in prompts: {@code d-0} to {@code d-9}, {@code n-2} (两),
 * {@code n-10 n-100 n-1000 n-10000 n-100000000}, {@code n-point n-minus n-yuan n-jiao n-fen}, {@code t-year t-month t-day t-hour t-minute t-half
 * t-sharp}.
 */
public final class Spoken {
    private static final String DIGIT = "d-";
    private static final String TWO = "n-2";
    private static final long TEN_THOUSAND = 10_000;
    private static final long HUNDRED_MILLION = 100_000_000;

    private Spoken() {}

    /** One digit after another; what is no digit is left out. */
    public static List<String> digits(String text) {
        return text.chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> DIGIT + (char) digit)
                .toList();
    }

    /** 105 is 一百零五, 20,030 is 两万零三十. */
    public static List<String> number(long value) {
        if (value == 0) {
            return List.of(DIGIT + 0);
        }
        List<String> spoken = new ArrayList<>();
        if (value < 0) {
            spoken.add("n-minus");
        }
        sections(Math.abs(value), spoken);
        // At the very beginning, 10 to 19 is said without the one.
        int first = value < 0 ? 1 : 0;
        if (spoken.size() > first + 1
                && spoken.get(first).equals("d-1")
                && spoken.get(first + 1).equals("n-10")) {
            spoken.remove(first);
        }
        return List.copyOf(spoken);
    }

    /** 1,234.50 is 一千二百三十四元五角. */
    public static List<String> amount(BigDecimal yuan) {
        BigDecimal rounded = yuan.setScale(2, RoundingMode.HALF_UP);
        long fen = rounded.movePointRight(2).abs().longValueExact();
        List<String> spoken = new ArrayList<>();
        if (rounded.signum() < 0) {
            spoken.add("n-minus");
        }
        long whole = fen / 100;
        if (whole > 0 || fen == 0) {
            spoken.addAll(counted(whole));
            spoken.add("n-yuan");
        }
        int jiao = (int) (fen / 10 % 10);
        int rest = (int) (fen % 10);
        if (jiao > 0) {
            spoken.add(DIGIT + jiao);
            spoken.add("n-jiao");
        } else if (rest > 0 && whole > 0) {
            spoken.add(DIGIT + 0);
        }
        if (rest > 0) {
            spoken.add(DIGIT + rest);
            spoken.add("n-fen");
        }
        return List.copyOf(spoken);
    }

    /** 18.5 is 十八点五. */
    public static List<String> decimal(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        List<String> spoken = new ArrayList<>();
        if (plain.signum() < 0) {
            spoken.add("n-minus");
        }
        BigDecimal size = plain.abs();
        spoken.addAll(number(size.longValue()));
        String text = size.toPlainString();
        int point = text.indexOf('.');
        if (point >= 0) {
            spoken.add("n-point");
            spoken.addAll(digits(text.substring(point + 1)));
        }
        return List.copyOf(spoken);
    }

    /** 一月十五日. */
    public static List<String> day(LocalDate date) {
        List<String> spoken = new ArrayList<>(number(date.getMonthValue()));
        spoken.add("t-month");
        spoken.addAll(number(date.getDayOfMonth()));
        spoken.add("t-day");
        return List.copyOf(spoken);
    }

    /** 二零二六年一月十五日. */
    public static List<String> date(LocalDate date) {
        List<String> spoken = new ArrayList<>(digits(Integer.toString(date.getYear())));
        spoken.add("t-year");
        spoken.addAll(day(date));
        return List.copyOf(spoken);
    }

    /** 十四点半, 两点零五分, 九点整. */
    public static List<String> time(LocalTime time) {
        List<String> spoken = new ArrayList<>(counted(time.getHour()));
        spoken.add("t-hour");
        int minute = time.getMinute();
        if (minute == 0) {
            spoken.add("t-sharp");
        } else if (minute == 30) {
            spoken.add("t-half");
        } else {
            if (minute < 10) {
                spoken.add(DIGIT + 0);
            }
            spoken.addAll(number(minute));
            spoken.add("t-minute");
        }
        return List.copyOf(spoken);
    }

    /** Before a measure word two is 两, not 二. */
    private static List<String> counted(long value) {
        return value == 2 ? List.of(TWO) : number(value);
    }

    private static void sections(long value, List<String> spoken) {
        if (value >= HUNDRED_MILLION) {
            section(value / HUNDRED_MILLION, "n-100000000", value % HUNDRED_MILLION, HUNDRED_MILLION / 10, spoken);
        } else if (value >= TEN_THOUSAND) {
            section(value / TEN_THOUSAND, "n-10000", value % TEN_THOUSAND, TEN_THOUSAND / 10, spoken);
        } else {
            small(value, spoken);
        }
    }

    /** So many ten thousands (or hundred millions), a zero where the next place is empty, and the rest. */
    private static void section(long count, String unit, long rest, long next, List<String> spoken) {
        if (count == 2) {
            spoken.add(TWO);
        } else {
            sections(count, spoken);
        }
        spoken.add(unit);
        if (rest > 0) {
            if (rest < next) {
                spoken.add(DIGIT + 0);
            }
            sections(rest, spoken);
        }
    }

    private static void small(long value, List<String> spoken) {
        boolean gap = false;
        boolean begun = false;
        for (int unit = 1000; unit > 0; unit /= 10) {
            int digit = (int) (value / unit % 10);
            if (digit == 0) {
                gap = begun;
                continue;
            }
            if (gap) {
                spoken.add(DIGIT + 0);
                gap = false;
            }
            spoken.add(digit == 2 && unit >= 1000 ? TWO : DIGIT + digit);
            if (unit > 1) {
                spoken.add("n-" + unit);
            }
            begun = true;
        }
    }
}
