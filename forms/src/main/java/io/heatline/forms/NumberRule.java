package io.heatline.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A number, as a JSON number: "12" is a text. Bounds come first, so that 1E+999999999 is never written out. */
record NumberRule(
        BigDecimal min,
        BigDecimal max,
        int decimals,
        @Nullable BigDecimal step) implements ValueRule {

    @Override
    public Reading read(Object raw, Clock clock) {
        BigDecimal number = numberOf(raw);
        return number == null ? Reading.refuse(Refusal.TYPE) : check(number);
    }

    private static @Nullable BigDecimal numberOf(Object raw) {
        if (raw instanceof BigDecimal number) {
            return number;
        }
        if (raw instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        if (raw instanceof Double || raw instanceof Float) {
            return Double.isFinite(((Number) raw).doubleValue()) ? new BigDecimal(raw.toString()) : null;
        }
        boolean whole = raw instanceof Long || raw instanceof Integer || raw instanceof Short || raw instanceof Byte;
        return whole ? BigDecimal.valueOf(((Number) raw).longValue()) : null;
    }

    private Reading check(BigDecimal number) {
        if (number.compareTo(min) < 0) {
            return Reading.refuse(Refusal.MIN, min.toPlainString());
        }
        if (number.compareTo(max) > 0) {
            return Reading.refuse(Refusal.MAX, max.toPlainString());
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() > decimals ? Reading.refuse(Refusal.DECIMALS, decimals) : checkStep(plain);
    }

    private Reading checkStep(BigDecimal number) {
        if (step != null && number.remainder(step).signum() != 0) {
            return Reading.refuse(Refusal.STEP, step.toPlainString());
        }
        return Reading.answer(number.scale() < 0 ? number.setScale(0) : number);
    }
}
