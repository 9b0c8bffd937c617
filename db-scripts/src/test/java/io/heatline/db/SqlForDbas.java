package io.heatline.db;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;

/** The changelog as the plain SQL a DBA runs by hand, Liquibase's own bookkeeping included: the next start finds all done. */
final class SqlForDbas {
    private static final Pattern HEADER =
            Pattern.compile("^-- (\\*{5}|Ran at|Against|Liquibase version|Change Log|Update Database)");
    private static final Pattern DEPLOYMENT = Pattern.compile("'\\d{10}'(?=[,)])");

    private SqlForDbas() {}

    static String forPostgresql() throws LiquibaseException, IOException {
        return offline("postgresql?version=16.0");
    }

    static String forOracle() throws LiquibaseException, IOException {
        return offline("oracle?version=19.0");
    }

    private static String offline(String product) throws LiquibaseException, IOException {
        ResourceAccessor resources = new ClassLoaderResourceAccessor();
        // Liquibase remembers there what an offline database was given; ours is always empty.
        Path remembered = Path.of("target", UUID.randomUUID() + ".csv");
        String url = "offline:" + product + "&outputLiquibaseSql=all&changeLogFile=" + remembered;
        Database database = DatabaseFactory.getInstance().openDatabase(url, null, null, null, resources);
        var sql = new StringWriter();
        try (var liquibase = new Liquibase(Changelog.PATH, resources, database)) {
            liquibase.update("", sql);
        } finally {
            Files.deleteIfExists(remembered);
        }
        return steady(sql.toString());
    }

    /** Without what differs from run to run, and with the slash that SQL*Plus wants after a trigger. */
    private static String steady(String sql) {
        return sql.lines()
                .filter(line -> !HEADER.matcher(line).find())
                .filter(line -> !line.contains("DATABASECHANGELOGLOCK "))
                .map(line -> DEPLOYMENT.matcher(line).replaceFirst("'0000000000'"))
                .map(line -> line.equals("end;") ? "end;\n/" : line)
                .collect(Collectors.joining("\n"))
                .strip()
                .replaceAll("\n{3,}", "\n\n")
                .concat("\n");
    }
}
