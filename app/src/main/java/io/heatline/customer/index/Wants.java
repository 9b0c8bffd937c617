package io.heatline.customer.index;

import static io.heatline.customer.index.Rank.EXACT;
import static io.heatline.customer.index.Rank.FRAGMENT;
import static io.heatline.customer.index.Rank.PREFIX;
import static io.heatline.customer.index.Rank.SIMILAR;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What an agent can look for. */
public final class Wants {

    private static final int FEW = 16;
    private static final int ONE_OFF = 1;
    private static final int MANY_SIMILAR = 32;

    /** Of fewer digits, one other is another number. */
    private static final int SIMILAR_PHONE = 7;

    /** An area code is seldom misheard, and the search is faster for it. */
    private static final int SURE_DIGITS = 1;

    private static final int SIMILAR_NAME = 3;
    private static final int SIMILAR_ROOM = 3;

    private Wants() {}

    public static Wanted building(String key) {
        return Wanted.at(EXACT, term(Fields.BUILDING, key));
    }

    public static Wanted unit(String key) {
        return Wanted.at(EXACT, term(Fields.UNIT, key));
    }

    public static Wanted room(String key) {
        return Wanted.at(EXACT, term(Fields.ROOM, key));
    }

    public static Wanted roomBeginning(String key) {
        return Wanted.at(PREFIX, new PrefixQuery(new Term(Fields.ROOM, key)));
    }

    /** A room of three digits or more, with one misheard. */
    public static Wanted roomAlike(String key) {
        return key.length() < SIMILAR_ROOM
                ? Wanted.at(SIMILAR, Wanted.NOTHING)
                : Wanted.at(SIMILAR, new FuzzyQuery(new Term(Fields.ROOM, key), ONE_OFF, 0, MANY_SIMILAR, true));
    }

    /** Any of these estates, each as well as it fits. */
    static Wanted estates(Map<Rank, Set<String>> keys) {
        return Wanted.anyOf(keys.entrySet().stream()
                .map(fit -> Wanted.at(fit.getKey(), any(Fields.ESTATE, fit.getValue())))
                .toList());
    }

    /** A number by its end, its beginning, or any piece of it of four digits or more; or with one digit misheard. */
    public static Wanted phone(String digits) {
        var readings = new ArrayList<Wanted>();
        readings.add(Wanted.at(EXACT, term(Fields.PHONE, digits)));
        if (digits.length() == PhoneTerms.PIECE) {
            readings.add(Wanted.at(EXACT, term(Fields.PHONE_TAIL, digits)));
        }
        if (digits.length() >= PhoneTerms.PIECE) {
            readings.add(Wanted.at(PREFIX, phrase(PhoneTerms.pieces(digits))));
            readings.add(Wanted.at(FRAGMENT, phrase(PhoneTerms.piecesOf(digits))));
        }
        if (digits.length() >= SIMILAR_PHONE) {
            var similar = new Term(Fields.PHONE, digits);
            readings.add(Wanted.at(SIMILAR, new FuzzyQuery(similar, ONE_OFF, SURE_DIGITS, MANY_SIMILAR, true)));
        }
        return Wanted.anyOf(readings);
    }

    /** A name, folded: a piece of it, what sounds the same, or one character off. */
    public static Wanted name(String text) {
        int length = text.codePointCount(0, text.length());
        var readings = new ArrayList<Wanted>();
        readings.add(Wanted.at(EXACT, term(Fields.NAME, text)));
        if (length <= NameTerms.LONGEST_PREFIX) {
            readings.add(Wanted.at(PREFIX, term(Fields.NAME_PIECE, NameTerms.START + text)));
        }
        readings.add(Wanted.at(FRAGMENT, pieces(text)));
        if (length > 1) {
            var heard = NameTerms.readings(text).stream()
                    .map(reading -> String.join("", reading))
                    .toList();
            readings.add(Wanted.at(SIMILAR, any(Fields.NAME_READ, heard)));
        }
        if (length >= SIMILAR_NAME) {
            readings.add(
                    Wanted.at(SIMILAR, new FuzzyQuery(new Term(Fields.NAME, text), ONE_OFF, 0, MANY_SIMILAR, true)));
        }
        return Wanted.anyOf(readings);
    }

    /** A name by its pinyin: initials, in full, mixed, the last syllable perhaps unfinished. */
    public static Wanted nameRead(String letters) {
        return Wanted.anyOf(List.of(
                Wanted.at(PREFIX, term(Fields.NAME_READ, letters + NameTerms.END)),
                Wanted.at(FRAGMENT, term(Fields.NAME_READ, letters)),
                Wanted.at(FRAGMENT, any(Fields.NAME_READ, finished(letters)))));
    }

    /** One letter more is an initial, which the index has; an unfinished syllable has two or more. */
    private static List<String> finished(String letters) {
        var finished = new ArrayList<String>();
        for (int from = Math.max(0, letters.length() - 5); from <= letters.length() - 2; from++) {
            var head = letters.substring(0, from);
            Pinyin.syllables(letters.substring(from)).forEach(syllable -> finished.add(head + syllable));
        }
        return finished;
    }

    private static Query pieces(String text) {
        var characters = text.codePoints().toArray();
        if (characters.length <= NameTerms.PIECE) {
            return term(Fields.NAME_PIECE, text);
        }
        var all = new BooleanQuery.Builder();
        for (int from = 0; from + NameTerms.PIECE <= characters.length; from++) {
            all.add(term(Fields.NAME_PIECE, new String(characters, from, NameTerms.PIECE)), Occur.FILTER);
        }
        return all.build();
    }

    /** As few pieces as cover all of it. */
    private static Query phrase(List<String> pieces) {
        var phrase = new PhraseQuery.Builder();
        int last = pieces.size() - 1;
        for (int at = 0; at < last; at += PhoneTerms.PIECE) {
            phrase.add(new Term(Fields.PHONE_PIECE, pieces.get(at)), at);
        }
        return phrase.add(new Term(Fields.PHONE_PIECE, pieces.get(last)), last).build();
    }

    /** A few terms are walked side by side and left when a page is full; many are gathered first. */
    private static Query any(String field, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Wanted.NOTHING;
        }
        if (keys.size() > FEW) {
            return new TermInSetQuery(field, keys.stream().map(BytesRef::new).toList());
        }
        var any = new BooleanQuery.Builder();
        keys.stream().distinct().forEach(key -> any.add(term(field, key), Occur.SHOULD));
        return any.build();
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }
}
