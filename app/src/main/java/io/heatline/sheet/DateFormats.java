package io.heatline.sheet;

import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Which number formats mean a day. Excel and WPS in Chinese have some of their own, 31 is 2010年1月5日, and leave what they look like out
 * of the file, since the program knows; POI doesn't.
 */
final class DateFormats {

    private DateFormats() {}

    static boolean date(int index, @Nullable String code) {
        return chinese(index) || DateUtil.isADateFormat(index, code);
    }

    private static boolean chinese(int index) {
        return index >= 27 && index <= 36 || index >= 50 && index <= 58;
    }
}
