package io.heatline.edge.start;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What keeps us from a database at start, by the codes of H2, PostgreSQL and Oracle. */
enum DatabaseTrouble {
    WRONG_PASSWORD(
            "数据库拒绝了用户名或密码：%s。 / The database refuses the user or the password: %s.",
            "请检查 HEATLINE_DB_USER 和 HEATLINE_DB_PASSWORD。 / Check HEATLINE_DB_USER and HEATLINE_DB_PASSWORD."),
    UNKNOWN_DATABASE(
            "数据库不存在：%s。 / There is no such database: %s.",
            "请先创建数据库，或检查 HEATLINE_DB_URL。 / Create it, or check HEATLINE_DB_URL."),
    OPEN_ELSEWHERE(
            "数据库文件正被另一个程序使用：%s。 / The database file is in use by another program: %s.",
            "请先停止另一个 Heatline，或用 --data 指定别的目录。 / Stop the other Heatline, or name another folder with --data."),
    UNREACHABLE(
            "连不上数据库：%s。 / The database cannot be reached: %s.",
            "请检查数据库是否已启动、地址和端口（HEATLINE_DB_URL）是否正确。 / Check that it runs, and its address and port (HEATLINE_DB_URL).");

    final String action;
    private final String sentence;

    DatabaseTrouble(String sentence, String action) {
        this.sentence = sentence;
        this.action = action;
    }

    String sentence(String where) {
        return sentence.formatted(where, where);
    }

    static @Nullable DatabaseTrouble of(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("28") || failure.getErrorCode() == 1017) {
            return WRONG_PASSWORD;
        }
        if (state.equals("3D000") || state.equals("90146") || state.equals("90149")) {
            return UNKNOWN_DATABASE;
        }
        if (state.equals("90020")) {
            return OPEN_ELSEWHERE;
        }
        return isUnreachable(failure, state) ? UNREACHABLE : null;
    }

    private static boolean isUnreachable(SQLException failure, String state) {
        return state.startsWith("08")
                || state.equals("57P03")
                || failure instanceof java.sql.SQLTransientConnectionException
                || failure instanceof java.sql.SQLRecoverableException
                || failure instanceof java.sql.SQLNonTransientConnectionException;
    }
}
