package io.heatline.customer;

import io.heatline.station.EstateName;
import io.heatline.station.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text as people see it, and as it is compared: each folded letter knows where it stands. */
final class Shown {

    private final String text;
    private final StringBuilder folded = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();

    private Shown(String text) {
        this.text = text;
    }

    /** Folded letter by letter, without what is written around a name. */
    static Shown text(String text) {
        var shown = new Shown(text);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var letter = Character.toString(text.codePointAt(at));
            var key = Spelling.folded(letter);
            shown.add(EstateName.PUNCTUATION.matcher(key).matches() ? "" : key, at);
        }
        return shown;
    }

    /** The digits of it alone. */
    static Shown digits(String text) {
        var shown = new Shown(text);
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            shown.add(letter >= '0' && letter <= '9' ? String.valueOf(letter) : "", at);
        }
        return shown;
    }

    private void add(String key, int origin) {
        folded.append(key);
        for (int i = 0; i < key.length(); i++) {
            origins.add(origin);
        }
    }

    String folded() {
        return folded.toString();
    }

    /** Where a folded text stands in it first. */
    Optional<Match> find(Match.Field field, String key, Match.How how) {
        int at = key.isEmpty() ? -1 : folded.indexOf(key);
        return at < 0 ? Optional.empty() : Optional.of(piece(field, at, at + key.length(), how));
    }

    /** From a folded letter to the one before another. */
    Match piece(Match.Field field, int from, int to, Match.How how) {
        int start = origins.get(from);
        int last = origins.get(to - 1);
        return new Match(field, text, start, last + Character.charCount(text.codePointAt(last)), how);
    }
}
