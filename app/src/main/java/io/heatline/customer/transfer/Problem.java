package io.heatline.customer.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a cell, or with a row.
 *
 * @param column counted from 0; -1 for the row as a whole
 * @param code stable, e.g. {@code phone-invalid}
 * @param value what stands there, or the row it collides with
 */
public record Problem(int column, String code, String value) {

    private static final int LONGEST = 60;
    private static final int ALL = 1_000;

    /** As one text for the database, cut between problems. */
    static @Nullable String written(List<Problem> problems) {
        var text = new StringBuilder();
        for (var problem : problems) {
            var line = problem.column + "\t" + problem.code + "\t" + cut(problem.value) + "\n";
            if (text.length() + line.length() > ALL) {
                break;
            }
            text.append(line);
        }
        return text.isEmpty() ? null : text.toString();
    }

    static List<Problem> read(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split("\n"))
                        .map(line -> line.split("\t", 3))
                        .filter(parts -> parts.length == 3)
                        .map(parts -> new Problem(Integer.parseInt(parts[0]), parts[1], parts[2]))
                        .collect(Collectors.toUnmodifiableList());
    }

    private static String cut(String text) {
        var line = text.replaceAll("[\\t\\n\\r]", " ");
        int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return line.substring(0, end);
    }
}
