package io.heatline.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import org.apache.ibatis.session.SqlSessionFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a database means to answer the statement of a mapper. */
final class Plans {

    private final SqlSessionFactory sessions;
    private final JdbcTemplate database;

    Plans(SqlSessionFactory sessions, JdbcTemplate database) {
        this.sessions = sessions;
        this.database = database;
    }

    /** @param how between explain and the statement, perhaps nothing */
    String of(String how, Class<?> mapper, String statement, Object asked) {
        var mapped = sessions.getConfiguration().getMappedStatement(mapper.getName() + "." + statement);
        var bound = mapped.getBoundSql(asked);
        var plan = database.execute((ConnectionCallback<String>) connection -> {
            try (var explain = connection.prepareStatement("explain " + how + " " + bound.getSql())) {
                sessions.getConfiguration()
                        .newParameterHandler(mapped, asked, bound)
                        .setParameters(explain);
                return lines(explain);
            }
        });
        return String.valueOf(plan);
    }

    private static String lines(PreparedStatement explain) throws SQLException {
        var lines = new ArrayList<String>();
        try (var rows = explain.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }
}
