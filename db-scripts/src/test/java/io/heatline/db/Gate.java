package io.heatline.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What every table of ours keeps to, so that the changelog that ran on H2 also runs on Oracle. Each gate asks H2's
 * catalogue for the offenders. Camunda's and Liquibase's own tables are left out.
 */
enum Gate {
    A_TABLE_CARRIES_ITS_ROOMS_PREFIX("""
        select table_name from ours where substring(table_name, 1, locate('_', table_name)) not in
        ('SESSION_', 'SCHEDULER_', 'IDENTITY_', 'AUDIT_', 'FILE_', 'LIVE_', 'CUSTOMER_', 'STATION_', 'WORKORDER_',
         'CALENDAR_', 'NOTICE_', 'HANDOVER_', 'FLOW_', 'WECHAT_', 'TELEPHONY_', 'DESK_')\
        """),

    A_TABLE_HAS_A_PRIMARY_KEY("""
        select table_name from ours where table_name not in
        (select table_name from information_schema.table_constraints where constraint_type = 'PRIMARY KEY')\
        """),

    /** An unnamed constraint is called differently everywhere, and tells nobody what was broken. */
    A_CONSTRAINT_HAS_A_NAME("""
        select table_name || '.' || constraint_name from information_schema.table_constraints
        where constraint_name like 'CONSTRAINT\\_%' and table_name in (select table_name from ours)\
        """),

    A_NAME_IS_PORTABLE("""
        select table_name from ours
        union select column_name from information_schema.columns where table_name in (select table_name from ours)
        union select constraint_name from information_schema.table_constraints
              where table_name in (select table_name from ours)
        union select index_name from information_schema.indexes
              where table_name in (select table_name from ours) and not is_generated
        union select sequence_name from information_schema.sequences
              where sequence_schema = 'PUBLIC' and sequence_name not like 'SYSTEM\\_SEQUENCE%'
        union select table_name from information_schema.views where table_schema = 'PUBLIC'\
        """) {
        @Override
        Optional<String> problem(String offender) {
            return PortableName.problem(offender);
        }
    },

    /** Oracle 19 has no BOOLEAN. db-scheduler sets a boolean on PostgreSQL, and its column follows it. */
    NO_COLUMN_IS_BOOLEAN("""
        select table_name || '.' || column_name from information_schema.columns
        where data_type in ('BOOLEAN', 'BIT') and table_name in (select table_name from ours)
        and not (table_name = 'SCHEDULER_CHORE' and column_name = 'PICKED')\
        """),

    /** On Oracle '' is NULL, so the default would break the NOT NULL it stands beside. */
    NO_TEXT_DEFAULTS_TO_NOTHING("""
        select table_name || '.' || column_name from information_schema.columns
        where is_nullable = 'NO' and column_default in ('''''', '''''::VARCHAR', 'CAST('''' AS VARCHAR)')
        and table_name in (select table_name from ours)\
        """),

    /** Oracle locks the whole child table while a parent row is deleted, unless the foreign key has an index. */
    A_FOREIGN_KEY_HAS_AN_INDEX("""
        select distinct k.table_name || '.' || k.constraint_name from information_schema.key_column_usage k
        join information_schema.referential_constraints r on r.constraint_name = k.constraint_name
        where k.table_name in (select table_name from ours) and not exists
        (select 1 from information_schema.index_columns c
         join information_schema.indexes i on i.index_name = c.index_name
         where c.table_name = k.table_name and c.column_name = k.column_name
         and c.ordinal_position = k.ordinal_position
         and (not i.is_generated or i.index_type_name <> 'INDEX'))\
        """),

    /** 1,000 characters of four bytes fill Oracle's 4,000. */
    LONG_TEXT_IS_A_CLOB("""
        select table_name || '.' || column_name from information_schema.columns
        where data_type = 'CHARACTER VARYING' and character_maximum_length > 1000
        and table_name in (select table_name from ours)\
        """);

    private static final String OURS = """
        with ours as (select table_name from information_schema.tables
          where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'
          and table_name not like 'ACT\\_%' and table_name not like 'DATABASECHANGELOG%')
        """;

    private final String offenders;

    Gate(String offenders) {
        this.offenders = offenders;
    }

    List<String> broken(Connection connection) throws SQLException {
        var problems = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(OURS + offenders)) {
            while (rows.next()) {
                problem(rows.getString(1)).ifPresent(problems::add);
            }
        }
        return problems;
    }

    Optional<String> problem(String offender) {
        return Optional.of(offender);
    }
}
