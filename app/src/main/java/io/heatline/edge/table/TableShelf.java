package io.heatline.edge.table;

import java.util.List;
import java.util.Optional;

/** Where a room keeps its tables of one kind: each is written once and never changed. */
public interface TableShelf {

    /** The one in force. */
    Optional<TableVersion> latest();

    /** Newest first. */
    List<TableVersion> versions(long before, int limit);

    /** As it was published. */
    Optional<Workbook> workbook(long version);

    /** @throws org.springframework.dao.DuplicateKeyException when there is one of this version */
    void insert(TableVersion row, byte[] workbook);

    /** The bytes of an .xlsx file. */
    record Workbook(byte[] workbook) {}
}
