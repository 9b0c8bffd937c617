package io.heatline.customer.transfer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in a report what became of a row, for whoever corrects the file. */
final class Reasons {

    private static final Map<String, String> VERDICTS =
            Map.of("CREATE", "新增", "UPDATE", "更新", "UNCHANGED", "无变化", "CONFLICT", "冲突", "ERROR", "错误");
    private static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("required", "必填"),
            Map.entry("too-long", "太长"),
            Map.entry("phone-invalid", "不是电话号码"),
            Map.entry("number-lost", "长号码被表格软件缩写，后几位已经丢失，请把这一列设为文本后重新保存"),
            Map.entry("area-invalid", "不是面积"),
            Map.entry("day-invalid", "不是日期"),
            Map.entry("hours-invalid", "不是时段，请写一个起止时间，例如 21:00-08:00 或 晚上9点-早上8点"),
            Map.entry("hours-half", "只有一头写明上午或下午，两头都写明，或都用24小时制"),
            Map.entry("yes-or-no", "请填 是 或 否"),
            Map.entry("word-unknown", "不认识这个值"),
            Map.entry("email-invalid", "不是电子邮箱"),
            Map.entry("cell-error", "单元格里是公式错误"),
            Map.entry("row-repeated", "与这一行重复"),
            Map.entry("row-contradicts", "同一户，与这一行说法不一"),
            Map.entry("premises-merged", "这户已经合并到另一户"),
            Map.entry("contact-nameless", "这个号码的联系人没有姓名，只能给他添加号码；要改其他信息，请填写联系人姓名"),
            Map.entry("changed-since", "检查之后有人改过这户，请重新导入"),
            Map.entry("registered-since", "检查之后有人登记了这户，请重新导入"),
            Map.entry("lead-refused", "同一户的第一行没有导入"));

    private Reasons() {}

    static String verdict(String verdict) {
        return VERDICTS.getOrDefault(verdict, verdict);
    }

    static String of(List<Problem> problems, List<String> headers) {
        return problems.stream()
                .map(problem -> where(problem, headers)
                        + WHY.getOrDefault(problem.code(), problem.code())
                        + (problem.value().isEmpty() ? "" : "：" + problem.value()))
                .collect(Collectors.joining("；"));
    }

    private static String where(Problem problem, List<String> headers) {
        int column = problem.column();
        return column < 0 || column >= headers.size() ? "" : headers.get(column) + "（" + letter(column) + "列）";
    }

    /** 0 is A, 26 is AA. */
    private static String letter(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letter(column / 26 - 1) + letter(column % 26);
    }
}
