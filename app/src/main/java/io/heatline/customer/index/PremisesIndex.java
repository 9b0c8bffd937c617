package io.heatline.customer.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * A node's own index of premises. It may lag behind the database and be thrown away at any time: the database has all of it.
 * Its premises lie in the order of their ids, so a page is full before everything that fits has been looked at.
 */
public final class PremisesIndex implements Closeable {

    private static final String FORM = "form";

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Terms terms;

    /** The estates as one state of the index has them. */
    private record Terms(@Nullable IndexReader reader, EstateTerms estates) {}

    /** @param writer of {@link IndexPlace} */
    PremisesIndex(IndexWriter writer) throws IOException {
        this(writer, new SearcherFactory());
    }

    /** @param searching makes what looks through a state of the index */
    PremisesIndex(IndexWriter writer, SearcherFactory searching) throws IOException {
        this.writer = writer;
        this.searchers = new SearcherManager(writer, searching);
        this.terms = new Terms(null, new EstateTerms(Set.of()));
    }

    /** What was noted with the last {@link #commit}; nothing if there was none, or of an index of another form. */
    public Map<String, String> notes() {
        var notes = new HashMap<String, String>();
        var committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(note -> notes.put(note.getKey(), note.getValue()));
        }
        return Fields.FORM.equals(notes.remove(FORM)) ? notes : Map.of();
    }

    /** Takes premises in, anew where it has them. Found after {@link #refresh}. */
    public void put(Collection<IndexedPremises> premises) {
        doing(() -> {
            for (IndexedPremises one : premises) {
                writer.updateDocument(term(one.id()), PremisesDocument.of(one));
            }
        });
    }

    public void remove(Collection<Long> ids) {
        doing(() -> writer.deleteDocuments(ids.stream().map(PremisesIndex::term).toArray(Term[]::new)));
    }

    public void clear() {
        doing(writer::deleteAll);
    }

    /** From now on what was put in is found. */
    public void refresh() {
        doing(searchers::maybeRefreshBlocking);
    }

    /** What was put in survives the end of the process, with these notes. */
    public void commit(Map<String, String> notes) {
        doing(() -> {
            var committed = new HashMap<>(notes);
            committed.put(FORM, Fields.FORM);
            writer.setLiveCommitData(committed.entrySet());
            writer.commit();
        });
    }

    /** False after an error of the disk: from then on it takes nothing in. */
    public boolean isOpen() {
        return writer.isOpen();
    }

    /** How many premises are found at most. */
    public int size() {
        return reading(searcher -> searcher.getIndexReader().numDocs());
    }

    /**
     * Premises that fit every word, the best first, those that fit alike by id.
     *
     * @param words reads the words, given the estates there are
     * @param after the last one of the page before, null for the first page
     */
    public List<Found> find(Function<EstateTerms, List<Wanted>> words, @Nullable Found after, int limit) {
        return reading(searcher -> {
            var wanted = Wanted.allOf(words.apply(estates(searcher.getIndexReader())));
            var found = new ArrayList<Found>();
            for (Rank rank : Rank.values()) {
                boolean passed = after != null && rank.compareTo(after.rank()) < 0;
                boolean needless = rank == Rank.SIMILAR && (!found.isEmpty() || after != null && after.rank() != rank);
                if (!passed && !needless && found.size() < limit) {
                    long from = after != null && after.rank() == rank ? after.id() : 0;
                    found.addAll(
                            after == null
                                    ? beside(searcher, wanted, rank, found, limit)
                                    : ranked(searcher, wanted, rank, from, limit - found.size()));
                }
            }
            return found;
        });
    }

    /** What fits so well besides what was found to fit better, which on a first page is all that does. */
    private static List<Found> beside(IndexSearcher searcher, Wanted wanted, Rank rank, List<Found> better, int limit)
            throws IOException {
        var query = wanted.upTo(rank);
        if (query == Wanted.NOTHING || rank != Rank.EXACT && query.equals(wanted.upTo(before(rank)))) {
            return List.of();
        }
        var known = better.stream().map(Found::id).collect(Collectors.toSet());
        return found(searcher, query, rank, limit).stream()
                .filter(one -> !known.contains(one.id()))
                .limit(limit - better.size())
                .toList();
    }

    private static Rank before(Rank rank) {
        return Rank.values()[rank.ordinal() - 1];
    }

    private static List<Found> ranked(IndexSearcher searcher, Wanted wanted, Rank rank, long after, int limit)
            throws IOException {
        var query = only(wanted, rank);
        if (query == Wanted.NOTHING) {
            return List.of();
        }
        return found(searcher, after == 0 ? query : behind(query, after), rank, limit);
    }

    private static List<Found> found(IndexSearcher searcher, Query query, Rank rank, int limit) throws IOException {
        var top = searcher.search(query, new TopFieldCollectorManager(IndexPlace.ORDER, limit, null, 1));
        var found = new ArrayList<Found>();
        for (ScoreDoc hit : top.scoreDocs) {
            found.add(new Found(rank, (Long) ((FieldDoc) hit).fields[0]));
        }
        return found;
    }

    /** Found by the order the index lies in: what came on earlier pages is leapt over, not walked through. */
    private static Query behind(Query query, long id) {
        var behind = new IndexSortSortedNumericDocValuesRangeQuery(
                Fields.ORDER,
                id + 1,
                Long.MAX_VALUE,
                SortedNumericDocValuesField.newSlowRangeQuery(Fields.ORDER, id + 1, Long.MAX_VALUE));
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(behind, Occur.FILTER)
                .build();
    }

    /** What fits so well and no better. */
    private static Query only(Wanted wanted, Rank rank) {
        var query = wanted.upTo(rank);
        var better = rank == Rank.EXACT ? Wanted.NOTHING : wanted.upTo(before(rank));
        if (query.equals(better)) {
            return Wanted.NOTHING;
        }
        return better == Wanted.NOTHING
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(better, Occur.MUST_NOT)
                        .build();
    }

    private EstateTerms estates(IndexReader reader) throws IOException {
        var known = terms;
        if (known.reader() != reader) {
            known = new Terms(reader, known.estates().with(estatesOf(reader)));
            terms = known;
        }
        return known.estates();
    }

    private static Set<String> estatesOf(IndexReader reader) throws IOException {
        var keys = new TreeSet<String>();
        var all = MultiTerms.getTerms(reader, Fields.ESTATE);
        if (all != null) {
            var each = all.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                keys.add(term.utf8ToString());
            }
        }
        return keys;
    }

    private static Term term(long id) {
        return new Term(Fields.ID, String.valueOf(id));
    }

    private <T> T reading(Reading<T> reading) {
        try {
            var searcher = searchers.acquire();
            try {
                return reading.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void doing(Writing writing) {
        try {
            writing.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        writer.getDirectory().close();
    }

    /** Something asked of one state of the index. */
    private interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    /** Something done to the index. */
    private interface Writing {
        void run() throws IOException;
    }
}
