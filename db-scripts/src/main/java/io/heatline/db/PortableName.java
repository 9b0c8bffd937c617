package io.heatline.db;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a table, column, index or alias may be called so on H2, PostgreSQL and Oracle without quotes.
 *
 * <p>The words are those that Oracle's SQL Language Reference and PostgreSQL's appendix on key words list as reserved;
 * H2's own are found by running the changelog on it.
 */
public final class PortableName {
    /** Oracle before 12.2, and its tools to this day. */
    public static final int LONGEST = 30;

    private static final Set<String> ORACLE = words("""
            ACCESS ADD ALL ALTER AND ANY AS ASC AUDIT BETWEEN BY CHAR CHECK CLUSTER COLUMN COLUMN_VALUE COMMENT COMPRESS
            CONNECT CREATE CURRENT DATE DECIMAL DEFAULT DELETE DESC DISTINCT DROP ELSE EXCLUSIVE EXISTS FILE FLOAT FOR
            FROM GRANT GROUP HAVING IDENTIFIED IMMEDIATE IN INCREMENT INDEX INITIAL INSERT INTEGER INTERSECT INTO IS
            LEVEL LIKE LOCK LONG MAXEXTENTS MINUS MLSLABEL MODE MODIFY NESTED_TABLE_ID NOAUDIT NOCOMPRESS NOT NOWAIT
            NULL NUMBER OF OFFLINE ON ONLINE OPTION OR ORDER PCTFREE PRIOR PUBLIC RAW RENAME RESOURCE REVOKE ROW ROWID
            ROWNUM ROWS SELECT SESSION SET SHARE SIZE SMALLINT START SUCCESSFUL SYNONYM SYSDATE TABLE THEN TO TRIGGER
            UID UNION UNIQUE UPDATE USER VALIDATE VALUES VARCHAR VARCHAR2 VIEW WHENEVER WHERE WITH""");

    private static final Set<String> POSTGRESQL = words("""
            ALL ANALYSE ANALYZE AND ANY ARRAY AS ASC ASYMMETRIC AUTHORIZATION BINARY BOTH CASE CAST CHECK COLLATE
            COLLATION COLUMN CONCURRENTLY CONSTRAINT CREATE CROSS CURRENT_CATALOG CURRENT_DATE CURRENT_ROLE
            CURRENT_SCHEMA CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER DEFAULT DEFERRABLE DESC DISTINCT DO ELSE END
            EXCEPT FALSE FETCH FOR FOREIGN FREEZE FROM FULL GRANT GROUP HAVING ILIKE IN INITIALLY INNER INTERSECT INTO
            IS ISNULL JOIN LATERAL LEADING LEFT LIKE LIMIT LOCALTIME LOCALTIMESTAMP NATURAL NOT NOTNULL NULL OFFSET ON
            ONLY OR ORDER OUTER OVERLAPS PLACING PRIMARY REFERENCES RETURNING RIGHT SELECT SESSION_USER SIMILAR SOME
            SYMMETRIC SYSTEM_USER TABLE TABLESAMPLE THEN TO TRAILING TRUE UNION UNIQUE USER USING VARIADIC VERBOSE WHEN
            WHERE WINDOW WITH""");

    private PortableName() {}

    /** What is wrong with the name, in words, or nothing. */
    public static Optional<String> problem(String name) {
        String word = name.toUpperCase(Locale.ROOT);
        if (ORACLE.contains(word)) {
            return Optional.of(name + " is a reserved word of Oracle");
        }
        if (POSTGRESQL.contains(word)) {
            return Optional.of(name + " is a reserved word of PostgreSQL");
        }
        if (name.length() > LONGEST) {
            return Optional.of(name + " has " + name.length() + " characters, Oracle takes " + LONGEST);
        }
        return Optional.empty();
    }

    private static Set<String> words(String list) {
        return Set.of(list.split("\\s+"));
    }
}
