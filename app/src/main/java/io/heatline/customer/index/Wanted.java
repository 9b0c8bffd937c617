package io.heatline.customer.index;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Something somebody looks for, and how well a household must fit to have it. */
@FunctionalInterface
public interface Wanted {

    /** What fits so well or better. */
    Query upTo(Rank rank);

    /** Fits so well, or not at all. */
    static Wanted at(Rank fit, Query query) {
        return rank -> rank.compareTo(fit) >= 0 ? query : NOTHING;
    }

    /** Any one of these is enough. */
    static Wanted anyOf(Collection<Wanted> readings) {
        return rank -> joined(readings, rank, Occur.SHOULD);
    }

    /** All of these, the worst one counting. */
    static Wanted allOf(Collection<Wanted> parts) {
        return rank -> joined(parts, rank, Occur.FILTER);
    }

    /** The same, but never better than so. */
    default Wanted noBetterThan(Rank best) {
        return rank -> rank.compareTo(best) >= 0 ? upTo(rank) : NOTHING;
    }

    /** The same, without what fits worse than so. */
    default Wanted noWorseThan(Rank worst) {
        return rank -> upTo(rank.compareTo(worst) > 0 ? worst : rank);
    }

    /** Fits nobody. */
    Query NOTHING = new MatchNoDocsQuery();

    private static Query joined(Collection<Wanted> parts, Rank rank, Occur occur) {
        List<Query> queries = parts.stream().map(part -> part.upTo(rank)).toList();
        if (occur == Occur.FILTER && queries.contains(NOTHING)) {
            return NOTHING;
        }
        var some = queries.stream().filter(query -> query != NOTHING).distinct().toList();
        if (some.size() < 2) {
            return some.isEmpty() ? NOTHING : some.get(0);
        }
        var joined = new BooleanQuery.Builder();
        some.forEach(query -> joined.add(query, occur));
        return joined.build();
    }
}
