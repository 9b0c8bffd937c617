package io.heatline.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Holds the station table in force, and exchanges it while requests are being routed. */
public final class RuleBook {
    private static final String DEFAULT_WORKBOOK = "estate-station.xlsx";

    private final AtomicReference<@Nullable StationTable> current = new AtomicReference<>();

    /** A book without a table: every request is undecided until one is published. */
    public RuleBook() {}

    /** The workbook heatline ships, for the demo city and as a template for a real one. */
    public static byte[] defaultWorkbook() {
        try (InputStream resource =
                Objects.requireNonNull(RuleBook.class.getResourceAsStream(DEFAULT_WORKBOOK), DEFAULT_WORKBOOK)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table in force. */
    public Optional<Published> current() {
        return Optional.ofNullable(current.get()).map(StationTable::published);
    }

    /** Publishes a workbook that may name any station. See {@link #publish(byte[], Set)}. */
    public Published publish(byte[] xlsx) {
        return publish(xlsx, Set.of());
    }

    /**
     * Checks and compiles a workbook, then puts it in force at once. Takes seconds for a thousand rows; requests are
     * meanwhile routed by the table before.
     *
     * @param knownStations codes of the stations a row may name; empty if any well-formed code will do
     * @throws RuleTableBroken if anything is wrong with it; the table before stays in force
     */
    public synchronized Published publish(byte[] xlsx, Set<String> knownStations) {
        StationTable table = compile(xlsx, knownStations);
        putInForce(table);
        return table.published();
    }

    /**
     * Checks and compiles a workbook as {@link #publish(byte[], Set)} does, and puts nothing in force.
     *
     * @throws RuleTableBroken if anything is wrong with it
     */
    public static Published check(byte[] xlsx, Set<String> knownStations) {
        StationTable table = compile(xlsx, knownStations);
        table.rules().retire();
        return table.published();
    }

    /** The old table's rules go once the last question they are answering is answered. */
    void putInForce(StationTable table) {
        StationTable old = current.getAndSet(table);
        if (old != null) {
            old.rules().retire();
        }
    }

    /** A lease of the table in force, to be given back; null if there is no table. */
    @Nullable
    StationTable lease() {
        StationTable table = current.get();
        // A table that gives no lease was replaced a moment ago.
        while (table != null && !table.rules().lease()) {
            table = current.get();
        }
        return table;
    }

    private static StationTable compile(byte[] xlsx, Set<String> knownStations) {
        return TableCompiler.compile(versionOf(xlsx), read(xlsx, knownStations));
    }

    private static List<TableRow> read(byte[] xlsx, Set<String> knownStations) {
        try (XSSFWorkbook workbook = WorkbookDoor.open(xlsx)) {
            return TableReader.read(workbook.getSheetAt(0), knownStations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String versionOf(byte[] xlsx) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(xlsx));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
