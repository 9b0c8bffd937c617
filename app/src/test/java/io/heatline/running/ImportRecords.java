package io.heatline.running;

import java.sql.SQLException;

/** What a dead product left of its imports. */
final class ImportRecords {

    private final Records records;

    ImportRecords(Records records) {
        this.records = records;
    }

    /** A batch, and how far the import is, are there together or not at all. */
    void holdNoPartOfABatch() throws SQLException {
        records.none("rows beyond the row up to which the import was checked", """
            select r.row_no from customer_import_row r join customer_import i on i.id = r.import_id
            where i.state = 'CHECKING' and r.row_no > i.rows_done
            """);
        records.none("numbers without their row", """
            select f.row_no from customer_import_phone f
            left join customer_import_row r on r.import_id = f.import_id and r.row_no = f.row_no where r.row_no is null
            """);
        records.none("flats that were taken over beyond where the import is", """
            select r.row_no from customer_import_row r join customer_import i on i.id = r.import_id
            join customer_premises p on p.address_key = r.address_key
            where i.state = 'COMMITTING' and r.verdict = 'CREATE' and r.row_no > i.rows_done and r.lead_row = r.row_no
            """);
        records.none("flats that are missing up to where the import is", """
            select r.row_no from customer_import_row r join customer_import i on i.id = r.import_id
            left join customer_premises p on p.address_key = r.address_key
            where i.state = 'COMMITTING' and r.verdict = 'CREATE' and r.row_no <= i.rows_done and p.id is null
            """);
        records.none("people of an import without a number of theirs", """
            select c.id from customer_contact c left join customer_phone f on f.contact_id = c.id
            where c.batch_id is not null and f.id is null
            """);
    }
}
