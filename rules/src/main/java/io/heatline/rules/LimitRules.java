package io.heatline.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides how much time the steps of an order have, by the table in force; exchanges the table while it is asked. */
public final class LimitRules {
    private static final Logger LOG = LoggerFactory.getLogger(LimitRules.class);

    private final AtomicReference<@Nullable LimitTable> current = new AtomicReference<>();

    /** Rules without a table: the shipped limits hold until one is published. */
    public LimitRules() {}

    /** The workbook heatline ships, also as a template for another. */
    public static byte[] defaultWorkbook() {
        return LimitSheet.shipped();
    }

    /** The table in force. */
    public Optional<Published> current() {
        return Optional.ofNullable(current.get()).map(LimitTable::published);
    }

    /**
     * Checks and compiles a workbook, then puts it in force at once.
     *
     * @param calendars keys of the calendars a row may name; empty if any will do
     * @throws RuleTableBroken if anything is wrong with it; the table before stays in force
     */
    public synchronized Published publish(byte[] xlsx, Set<String> calendars) {
        LimitTable table = compile(xlsx, calendars);
        LimitTable old = current.getAndSet(table);
        if (old != null) {
            old.rules().retire();
        }
        return table.published();
    }

    /** The same, putting nothing in force. */
    public static Published check(byte[] xlsx, Set<String> calendars) {
        LimitTable table = compile(xlsx, calendars);
        table.rules().retire();
        return table.published();
    }

    /** Never throws: whatever happens, an order has limits, and they say where they come from. */
    public LimitVerdict limits(LimitFacts facts) {
        LimitTable table = lease();
        if (table == null) {
            return LimitTable.withoutTable(facts.priority(), null);
        }
        try {
            return table.ask(facts);
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "Limit rules failed on {}, table {}",
                    facts,
                    table.published().version(),
                    e);
            return LimitTable.withoutTable(facts.priority(), table.published().version());
        } finally {
            table.rules().release();
        }
    }

    private @Nullable LimitTable lease() {
        LimitTable table = current.get();
        // A table that gives no lease was replaced a moment ago.
        while (table != null && !table.rules().lease()) {
            table = current.get();
        }
        return table;
    }

    private static LimitTable compile(byte[] xlsx, Set<String> calendars) {
        try (XSSFWorkbook workbook = WorkbookDoor.open(xlsx)) {
            return LimitTable.compile(versionOf(xlsx), LimitReader.read(workbook.getSheetAt(0), calendars));
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
