package io.heatline.customer;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.index.Found;
import io.heatline.customer.index.Rank;
import io.heatline.customer.store.PremisesMapper;
import io.heatline.edge.Cursor;
import io.heatline.edge.Page;
import io.heatline.station.Spelling;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds premises with their people for a person at a desk; each reading is written down in the audit trail. */
@Service
public class PremisesSearch {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9 -]{5,}[0-9]");
    private static final int AUDITED = 100;

    private final PremisesMapper premises;
    private final PremisesCards cards;
    private final IndexKeeper index;
    private final AuditTrail audit;

    PremisesSearch(PremisesMapper premises, PremisesCards cards, IndexKeeper index, AuditTrail audit) {
        this.premises = premises;
        this.cards = cards;
        this.index = index;
        this.audit = audit;
    }

    /**
     * Premises that fit every word of the text, the best first: parts of the address, a contact's or an owner's name, a phone
     * number or a part of it, in characters or in pinyin. Without words, all premises by id.
     *
     * @param after the cursor of the page before, empty for the first page
     */
    public Page<PremisesHit> find(String text, String after, int limit) {
        var words = new SearchText(text);
        var place = after.isEmpty() ? null : Cursor.read(after, 2, Place::read);
        var page = page(words, text, place, limit);
        audit.record(
                "premises.searched",
                "premises",
                "search",
                forAudit(text) + ": " + page.items().size());
        var reasons = new Reasons(words);
        return page.map(card -> new PremisesHit(card, reasons.of(card)));
    }

    /**
     * Which premises stand where the text says, however it is written: 阳光3-2-501, yg 3 2 501, 阳光家园三号楼. For whoever looks
     * for what hangs on them; nothing of theirs is read. None where the text says no building.
     */
    public List<Long> standingAt(String text, int limit) {
        var words = new SearchText(text);
        if (!words.isPlace()) {
            return List.of();
        }
        return index.find(words::wanted, null, limit)
                .map(found -> found.stream()
                        .filter(one -> one.rank() != Rank.SIMILAR)
                        .map(Found::id)
                        .toList())
                .orElseGet(() -> premises.search(SearchWords.of(text), 0, limit).stream()
                        .map(row -> Objects.requireNonNull(row.id()))
                        .toList());
    }

    /** The premises of exactly this account at the charging office, for whoever can't look at what is alike; two where it isn't clear which. */
    public List<PremisesCard> ofAccount(String accountNo) {
        var found = cards.of(premises.ofAccount(accountNo));
        audit.record("premises.searched", "premises", "search", forAudit(accountNo) + ": " + found.size());
        return found;
    }

    /** How far the index of this node is. */
    public IndexState index() {
        return index.state();
    }

    /**
     * What the index finds. Where that is nothing, or only something alike, and there is news it has not read, the database is asked
     * first: what was meant may have come with them.
     */
    private Page<PremisesCard> page(SearchText words, String text, @Nullable Place after, int limit) {
        var found = ranked(words, after, limit).orElse(null);
        if (found == null) {
            return byId(text, after, limit);
        }
        if (after == null && unsure(found) && index.behind()) {
            var saved = byId(text, null, limit);
            if (!saved.items().isEmpty()) {
                return saved;
            }
        }
        var cut = Page.cut(found, limit, last -> Cursor.of(last.rank().name(), String.valueOf(last.id())));
        return new Page<>(cards(cut.items()), cut.next());
    }

    private static boolean unsure(List<Found> found) {
        return found.isEmpty() || found.get(0).rank() == Rank.SIMILAR;
    }

    private Optional<List<Found>> ranked(SearchText words, @Nullable Place after, int limit) {
        if (words.isEmpty() || after != null && after.rank() == null) {
            return Optional.empty();
        }
        var from = after == null || after.rank() == null ? null : new Found(after.rank(), after.id());
        return index.find(words::wanted, from, limit + 1);
    }

    private List<PremisesCard> cards(List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var rows = premises.byIds(found.stream().map(Found::id).toList()).stream()
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.id()), row -> row));
        return cards.of(found.stream()
                .flatMap(one -> Stream.ofNullable(rows.get(one.id())))
                .toList());
    }

    /** All premises, or what the database finds while there is no index. */
    private Page<PremisesCard> byId(String text, @Nullable Place after, int limit) {
        var read = premises.search(SearchWords.of(text), after == null ? 0 : after.id(), limit + 1);
        return Page.cut(
                cards.of(read),
                limit,
                card -> Cursor.of("", String.valueOf(card.premises().id())));
    }

    /** Where a page ended. */
    private record Place(@Nullable Rank rank, long id) {
        static Place read(List<String> parts) {
            var rank = parts.get(0);
            return new Place(rank.isEmpty() ? null : Rank.valueOf(rank), Long.parseLong(parts.get(1)));
        }
    }

    /** @throws PremisesNotFound when there is none */
    public PremisesCard read(long id) {
        var row = premises.byId(id).orElseThrow(() -> new PremisesNotFound(id));
        audit.record("premises.read", "premises", String.valueOf(id), null);
        return cards.of(List.of(row)).get(0);
    }

    /** The audit trail says what was looked for, and holds no phone numbers. */
    static String forAudit(String text) {
        var tidy = NUMBER.matcher(Spelling.tidy(text))
                .replaceAll(number -> Phone.of(number.group()).masked());
        return tidy.codePoints()
                .limit(AUDITED)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
