package io.heatline.workorder;

import io.heatline.workorder.store.WordMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The names that orders can be found by with a piece of them. There are far fewer names than orders, so a piece is looked
 * for among the names, and then the orders of those names by their index.
 */
@Component
class Words {

    /** A piece that more names have is common enough to be among the newest orders. */
    static final int MOST = 500;

    private static final int LONGEST = 60;
    private static final int KNOWN = 50_000;

    private final WordMapper words;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Words(WordMapper words) {
        this.words = words;
    }

    /** Whose name it is. */
    enum Kind {
        NAME,
        ESTATE
    }

    /** Makes a name findable, in the caller's transaction; one that is known costs nothing. */
    void learn(Kind kind, @Nullable String word) {
        if (word == null || word.length() > LONGEST || first(word).isEmpty() || known.contains(kind + word)) {
            return;
        }
        var pairs = pairsOf(word);
        if (words.count(kind.name(), pairs.get(0), word) == 0) {
            pairs.forEach(pair -> words.insert(kind.name(), pair, word));
        }
        rememberOnceCommitted(kind + word);
    }

    /** Names with this piece in them; none where it is too short to look for, or in too many. */
    List<String> with(Kind kind, String piece) {
        var found = named(kind, piece, piece);
        return found.size() > MOST ? List.of() : found;
    }

    /** The longest name that the text begins with; null where it begins with none. */
    @Nullable
    String atTheBeginning(Kind kind, String text) {
        return named(kind, text, first(text)).stream()
                .filter(text::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private List<String> named(Kind kind, String text, String piece) {
        var pair = first(text);
        return pair.isEmpty() ? List.of() : words.with(kind.name(), pair, OrderSearch.like(piece), MOST + 1);
    }

    /** The first two letters; empty where there is but one. */
    private static String first(String word) {
        var pairs = pairsOf(word);
        return pairs.isEmpty() ? "" : pairs.get(0);
    }

    /** Letters as people count them: 𠮷 is one. */
    private static List<String> pairsOf(String word) {
        int[] letters = word.codePoints().toArray();
        return IntStream.range(0, letters.length - 1)
                .mapToObj(at -> new String(letters, at, 2))
                .distinct()
                .toList();
    }

    private void rememberOnceCommitted(String word) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (known.size() >= KNOWN) {
                    known.clear();
                }
                known.add(word);
            }
        });
    }
}
