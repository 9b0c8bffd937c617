package io.heatline.edge.start;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections without the limit that a person's request has: a change of the schema may take long on a large table. */
class PatientDataSource extends DelegatingDataSource {

    PatientDataSource(DataSource pool) {
        super(pool);
    }

    /** The pool sets its own limit again when the connection comes back. */
    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        connection.setNetworkTimeout(Runnable::run, 0);
        return connection;
    }
}
