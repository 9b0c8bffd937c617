package io.heatline.forms;

import java.util.Locale;

/** Heatline speaks Chinese, and English to those who ask for it. */
final class Speech {

    private Speech() {}

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
