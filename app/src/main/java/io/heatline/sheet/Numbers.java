package io.heatline.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of a workbook as text. */
final class Numbers {

    /** What a spreadsheet program keeps of a number; 88.5 may lie in the file as 88.499999999999999. */
    private static final MathContext KEPT = new MathContext(15);

    /** No program calculates with more; written out, 1E999999999 would be a thousand million digits. */
    private static final int LARGEST_EXPONENT = 400;

    private Numbers() {}

    static String plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            return number.toString();
        }
        var kept = number.round(KEPT).stripTrailingZeros();
        return (kept.scale() < 0 ? kept.setScale(0) : kept).toPlainString();
    }

    /**
     * A day, or a moment where the time is not midnight; what is no day stays a number.
     *
     * @param since1904 whether the workbook counts its days from 1904, as those made on a Mac once did
     */
    static String moment(double number, boolean since1904) {
        if (!DateUtil.isValidExcelDate(number)) {
            return plain(BigDecimal.valueOf(number));
        }
        var moment = DateUtil.getLocalDateTime(number, since1904, true);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
