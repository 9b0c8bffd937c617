package io.heatline.forms;

import java.util.Locale;

/** Every way to refuse an answer: the stable code, and what a person is told. */
enum Refusal {
    REQUIRED("required", "此项必填", "This is required"),
    TOO_SHORT("too-short", "至少 %s 个字", "At least %s characters"),
    TOO_LONG("too-long", "最多 %s 个字", "At most %s characters"),
    TOO_MANY("too-long", "最多 %s 项", "At most %s"),
    PATTERN("pattern", "格式不正确", "This does not have the expected form"),
    PATTERN_TOLD("pattern", "%s", "%s"),
    MIN("min", "不能小于 %s", "Must be at least %s"),
    PAST("min", "不能早于今天（%s）", "Must not be before today (%s)"),
    MAX("max", "不能大于 %s", "Must be at most %s"),
    DECIMALS("decimals", "最多 %s 位小数", "At most %s decimals"),
    STEP("decimals", "须为 %s 的整数倍", "Must be a multiple of %s"),
    OPTION("option", "请从列出的选项中选择", "Choose one of the options"),
    TYPE("type", "填写内容的类型不正确", "This is not the expected kind of value"),
    UNKNOWN_FIELD("unknown-field", "表单中没有此项", "The form has no such field"),
    NOT_FOUND("not-found", "找不到所选内容", "What you chose cannot be found"),
    CHARACTERS("characters", "含有无法使用的控制字符", "This contains control characters");

    private final String code;
    private final String chinese;
    private final String english;

    Refusal(String code, String chinese, String english) {
        this.code = code;
        this.chinese = chinese;
        this.english = english;
    }

    FieldProblem of(String field, Locale locale, Object... details) {
        String sentence = Speech.isEnglish(locale) ? english : chinese;
        return new FieldProblem(field, code, sentence.formatted(details));
    }
}
