package io.heatline.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies one real order with all that the engine and the product know of it, row by row with SQL, under ids and a number of
 * their own. Whatever waits in the model waits in each copy.
 */
final class Copies {

    private static final List<String> ENGINE = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_job",
            "act_ru_variable",
            "act_ru_event_subscr",
            "act_ru_identitylink",
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst");
    private static final List<String> OURS = List.of("workorder_order", "flow_task", "flow_task_group");
    private static final String KEY_OF_A_COPY = "'HL20990101-' || lpad(n::text, 7, '0')";

    private final JdbcTemplate database;

    Copies(JdbcTemplate database) {
        this.database = database;
    }

    /** Makes copies with the numbers 1 to {@code count}. */
    void make(String number, int count) {
        var instance = database.queryForObject(
                "select proc_inst_id_ from act_hi_procinst where business_key_ = ?", String.class, number);
        var tasks = quoted(
                database.queryForList("select task_id from flow_task where order_number = ?", String.class, number));
        var ids = ENGINE.stream()
                .flatMap(table -> ids(table, instance, tasks).stream())
                .distinct()
                .toList();
        ENGINE.forEach(table -> copy(table, of(table, instance, tasks), quoted(ids), number, count));
        OURS.forEach(table -> copy(
                table,
                table.equals("flow_task_group") ? "task_id in (" + tasks + ")" : "order_number = '" + number + "'",
                quoted(ids),
                number,
                count));
        database.execute("vacuum analyze");
    }

    private List<String> ids(String table, String instance, String tasks) {
        var columns = table.equals("act_ru_execution") || table.endsWith("_task") || table.endsWith("actinst")
                ? List.of("id_", "act_inst_id_", "parent_act_inst_id_")
                : List.of("id_");
        var there = columns(table);
        return columns.stream()
                .filter(there::contains)
                .flatMap(column -> database
                        .queryForList(
                                "select distinct " + column + " from " + table + " where " + of(table, instance, tasks)
                                        + " and " + column + " is not null",
                                String.class)
                        .stream())
                .toList();
    }

    private String of(String table, String instance, String tasks) {
        if (table.equals("act_ru_identitylink")) {
            return "task_id_ in (" + tasks + ")";
        }
        return (table.equals("act_ru_job") ? "process_instance_id_" : "proc_inst_id_") + " = '" + instance + "'";
    }

    private void copy(String table, String where, String ids, String number, int count) {
        var columns = columns(table);
        var values = columns.stream()
                .map(column -> "case when t.%1$s::text in (%2$s) then t.%1$s::text || '.' || n"
                        .formatted(column, ids)
                        .concat(" when t.%s::text = '%s' then %s else t.%s::text end"
                                .formatted(column, number, KEY_OF_A_COPY, column)))
                .toList();
        var types = types(table);
        var selected = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            boolean text = types.get(i).startsWith("character");
            selected.append(i == 0 ? "" : ", ").append(text ? values.get(i) : "t." + columns.get(i));
        }
        database.update("insert into " + table + " (" + String.join(", ", columns) + ") select " + selected + " from "
                + table + " t, generate_series(1, " + count + ") n where " + where);
    }

    private List<String> columns(String table) {
        return about(table, "column_name");
    }

    private List<String> types(String table) {
        return about(table, "data_type");
    }

    private List<String> about(String table, String what) {
        return database.queryForList(
                "select " + what + " from information_schema.columns where table_name = ? order by ordinal_position",
                String.class,
                table.toLowerCase(Locale.ROOT));
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> "'" + text + "'").collect(Collectors.joining(", "));
    }
}
