package io.heatline.rules;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words an editor may use for a type or a fault: Chinese, or the code itself. */
final class RequestWords {
    static final RequestWords TYPES = new RequestWords(
            "报修",
            "REPAIR",
            "紧急",
            "EMERGENCY",
            "抢修",
            "EMERGENCY",
            "投诉",
            "COMPLAINT",
            "咨询",
            "CONSULTATION",
            "服务",
            "SERVICE");

    static final RequestWords FAULTS = new RequestWords(
            "不热",
            "NO_HEAT",
            "无热",
            "NO_HEAT",
            "温度低",
            "LOW_HEAT",
            "低温",
            "LOW_HEAT",
            "漏水",
            "LEAK",
            "爆管",
            "BURST_PIPE",
            "噪音",
            "NOISE",
            "暖气片",
            "RADIATOR",
            "阀门",
            "VALVE",
            "热表",
            "METER",
            "收费",
            "BILLING",
            "其他",
            "OTHER");

    private final Map<String, String> codeByWord = new LinkedHashMap<>();

    private RequestWords(String... wordsAndCodes) {
        for (int i = 0; i < wordsAndCodes.length; i += 2) {
            codeByWord.put(wordsAndCodes[i], wordsAndCodes[i + 1]);
        }
    }

    /** The code for a word, or null if there is none. */
    @Nullable
    String code(String word) {
        String code = word.toUpperCase(Locale.ROOT);
        return codeByWord.containsValue(code) ? code : codeByWord.get(word);
    }

    /** The words, to tell an editor what would have been right. */
    String choices() {
        return String.join("、", codeByWord.keySet());
    }
}
