package io.heatline.workorder.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import io.heatline.workorder.Callback;
import io.heatline.workorder.view.OrderViewer;
import io.heatline.workorder.view.OrderViews.OrderView;
import io.heatline.workorder.view.OrderViews.TalkView;
import io.heatline.workorder.view.OrderViews.TimelineView;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an order's record sheet (记录单) as a PDF: A4, rows whole, heads on every page, its font inside. */
@Component
public class RecordSheet {

    private static final float MARGIN = 36;
    private static final Color HEAD = new Color(0xf1, 0xf1, 0xf1);

    private final SheetFont fonts;
    private final SheetWords words;
    private final OrderViewer viewer;

    RecordSheet(SheetFont fonts, SheetWords words, OrderViewer viewer) {
        this.fonts = fonts;
        this.words = words;
        this.viewer = viewer;
    }

    /** @throws FontMissing where this server has no font for it */
    public byte[] write(OrderView order, List<TimelineView> lines, List<Callback> calls, Locale locale) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, bytes);
        document.addTitle(words.word("title", locale) + " " + order.number());
        document.open();
        new Page(document, fonts.sized(16, Font.BOLD), fonts.sized(11, Font.BOLD), fonts.sized(9, Font.NORMAL), locale)
                .write(order, lines, calls);
        document.close();
        return bytes.toByteArray();
    }

    /** One sheet while it is written. */
    private final class Page {
        private final Document document;
        private final Font title;
        private final Font head;
        private final Font text;
        private final Locale locale;

        Page(Document document, Font title, Font head, Font text, Locale locale) {
            this.document = document;
            this.title = title;
            this.head = head;
            this.text = text;
            this.locale = locale;
        }

        void write(OrderView order, List<TimelineView> lines, List<Callback> calls) {
            document.add(new Paragraph(words.word("title", locale) + "    " + order.number(), title));
            document.add(facts(order));
            section("steps");
            document.add(steps(lines));
            section("calls");
            document.add(calls.isEmpty() ? new Paragraph(words.word("none", locale), text) : calls(calls));
            signature("sign");
            signature("signStation");
        }

        private PdfPTable facts(OrderView order) {
            var table = table(new float[] {14, 36, 14, 36}, 0);
            wide(table, "address", order.premises().address());
            pair(
                    table,
                    "contact",
                    joined(order.contact().name(), order.contact().phone()));
            pair(
                    table,
                    "taken",
                    joined(words.time(order.takenAt()), order.takenBy().name()));
            pair(table, "type", joined(words.of("type", order.type(), locale), matter(order)));
            pair(
                    table,
                    "source",
                    joined(words.of("source", order.source(), locale), words.of("nature", order.nature(), locale)));
            pair(
                    table,
                    "station",
                    order.station() == null ? "" : order.station().name());
            pair(
                    table,
                    "technician",
                    order.technician() == null ? "" : order.technician().name());
            pair(table, "status", words.of("status", order.status(), locale));
            pair(table, "closed", words.time(order.closedAt()));
            wide(table, "details", order.details());
            talk(table, order.talk());
            return table;
        }

        private String matter(OrderView order) {
            return order.type().talk()
                    ? words.of("topic", order.topic(), locale)
                    : words.of("fault", order.fault(), locale);
        }

        private void talk(PdfPTable table, @Nullable TalkView talk) {
            if (talk != null) {
                wide(table, "answer", joined(talk.answer(), talk.reference()));
                wide(table, "findings", joined(words.of("upheld", talk.upheld(), locale), talk.findings()));
            }
        }

        private PdfPTable steps(List<TimelineView> lines) {
            var table = table(new float[] {19, 18, 13, 50}, 1);
            heads(table, "at", "what", "who", "note");
            lines.forEach(line -> {
                cell(table, words.time(line.at()), 1);
                cell(table, words.headline(line, locale), 1);
                cell(table, line.person() == null ? "" : line.person().name(), 1);
                cell(table, words.details(line, locale), 1);
            });
            return table;
        }

        private PdfPTable calls(List<Callback> calls) {
            var table = table(new float[] {6, 19, 13, 14, 8, 40}, 1);
            heads(table, "nth", "at", "who", "outcome", "score", "note");
            calls.forEach(call -> {
                cell(table, String.valueOf(call.attempt()), 1);
                cell(table, words.time(call.at()), 1);
                cell(table, viewer.named(call.by()).name(), 1);
                cell(table, words.of("callback", call.outcome(), locale), 1);
                cell(table, call.score() == null ? "" : call.score().toString(), 1);
                cell(table, joined(call.reason(), call.note()), 1);
            });
            return table;
        }

        private PdfPTable table(float[] widths, int heads) {
            var table = new PdfPTable(widths);
            table.setWidthPercentage(100);
            table.setSpacingBefore(6);
            table.setHeaderRows(heads);
            return table;
        }

        private void heads(PdfPTable table, String... keys) {
            Stream.of(keys).forEach(key -> table.addCell(shaded(key)));
        }

        private void pair(PdfPTable table, String key, @Nullable String value) {
            table.addCell(shaded(key));
            cell(table, value, 1);
        }

        /** What is not there takes no room. */
        private void wide(PdfPTable table, String key, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                table.addCell(shaded(key));
                cell(table, value, 3);
            }
        }

        private PdfPCell shaded(String key) {
            var cell = new PdfPCell(new Phrase(words.word(key, locale), text));
            cell.setBackgroundColor(HEAD);
            cell.setPadding(4);
            return cell;
        }

        private void cell(PdfPTable table, @Nullable String value, int span) {
            var cell = new PdfPCell(new Phrase(Objects.requireNonNullElse(value, ""), text));
            cell.setColspan(span);
            cell.setPadding(4);
            table.addCell(cell);
        }

        private void section(String key) {
            var paragraph = new Paragraph(words.word(key, locale), head);
            paragraph.setSpacingBefore(12);
            document.add(paragraph);
        }

        private void signature(String key) {
            var line = "________________________";
            var paragraph = new Paragraph(
                    words.word(key, locale) + " " + line + "  " + words.word("date", locale) + " " + line, text);
            paragraph.setSpacingBefore(18);
            document.add(paragraph);
        }

        private static String joined(@Nullable String... parts) {
            return Stream.of(parts)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" "));
        }
    }
}
