package io.heatline.rules;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words an editor may use in a condition of the table of limits: Chinese, or the code itself. */
final class LimitWords {
    static final LimitWords TYPES =
            new LimitWords("报修", "REPAIR", "紧急", "EMERGENCY", "投诉", "COMPLAINT", "咨询", "CONSULTATION", "服务", "SERVICE");
    static final LimitWords PRIORITIES = new LimitWords("紧急", "EMERGENCY", "高", "HIGH", "普通", "NORMAL", "低", "LOW");
    static final LimitWords SEASONS = new LimitWords("供暖季", "true", "非供暖季", "false");

    private final Map<String, String> codeByWord = new LinkedHashMap<>();

    private LimitWords(String... wordsAndCodes) {
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

    /** The word people use for a code. */
    String word(String code) {
        return codeByWord.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(code);
    }

    /** The words, to tell an editor what would have been right. */
    String choices() {
        return String.join("、", codeByWord.keySet());
    }
}
