package io.heatline.sheet;

import java.io.IOException;

/** Takes the rows of a table one by one. */
@FunctionalInterface
public interface SheetRows {

    /** @return whether more rows are wanted */
    boolean row(SheetRow row) throws IOException;
}
