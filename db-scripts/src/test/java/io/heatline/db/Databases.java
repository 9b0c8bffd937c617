package io.heatline.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** Throwaway databases for the tests of the schema. */
final class Databases {
    private Databases() {}

    static Connection emptyH2() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** Applies the changelog and answers how many changesets had to run. */
    static int update(Connection connection) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        // Closed with the connection by the caller.
        @SuppressWarnings("resource")
        var liquibase = new Liquibase(Changelog.PATH, new ClassLoaderResourceAccessor(), database);
        int waiting = liquibase
                .listUnrunChangeSets(new liquibase.Contexts(), new liquibase.LabelExpression())
                .size();
        liquibase.update("");
        return waiting;
    }
}
