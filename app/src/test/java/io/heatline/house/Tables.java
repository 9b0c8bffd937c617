package io.heatline.house;

import io.heatline.db.Changelog;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** The tables that the changelog makes, and which room each belongs to. */
record Tables(Set<String> names) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    static Tables ofTheChangelog() throws SQLException, LiquibaseException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:tables")) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            // Closed with the connection.
            @SuppressWarnings("resource")
            var liquibase = new Liquibase(Changelog.PATH, new ClassLoaderResourceAccessor(), database);
            liquibase.update("");
            var names = new TreeSet<String>();
            try (var rows = connection
                    .getMetaData()
                    .getTables(null, "PUBLIC", "%", new String[] {"TABLE", "BASE TABLE", "VIEW"})) {
                while (rows.next()) {
                    names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            return new Tables(names);
        }
    }

    /** The tables that a text names, wherever in it. */
    Set<String> namedIn(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .filter(names::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The room by the table's prefix; the engine's tables are flow's. What a room shows the reports is theirs to read. */
    static String ownerOf(String table) {
        if (table.startsWith("v_report_")) {
            return "report";
        }
        String prefix = table.substring(0, table.indexOf('_'));
        return prefix.equals("act") ? "flow" : prefix;
    }
}
