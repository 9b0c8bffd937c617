package io.heatline.identity;

import io.heatline.edge.Conflict;
import io.heatline.edge.NotFound;
import io.heatline.identity.store.FilterMapper;
import io.heatline.identity.store.FilterMapper.FilterRow;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filters that a person has given a name, each for one page; a filter is what stands in the page's URL. */
@Service
public class SavedFilters {

    private static final int MOST = 50;

    private final FilterMapper filters;
    private final Clock clock;

    SavedFilters(FilterMapper filters, Clock clock) {
        this.filters = filters;
        this.clock = clock;
    }

    /** The pages that have filters. */
    public enum Page {
        TASKS,
        ORDERS,
        PREMISES
    }

    /** @param query as it stands in the URL, without the question mark */
    public record SavedFilter(String id, Page page, String name, String query) {}

    /** What a person has saved for a page, by name. */
    public List<SavedFilter> of(PersonId person, Page page) {
        return filters.of(person.value(), page.name()).stream()
                .map(SavedFilters::filter)
                .toList();
    }

    /**
     * Saves a filter; one of the same name is replaced.
     *
     * @throws Conflict {@code filters-too-many} when the person has fifty for this page already
     */
    @Transactional
    public SavedFilter save(PersonId person, Page page, String name, String query) {
        var known = filters.of(person.value(), page.name());
        var same = known.stream().filter(row -> row.name().equals(name)).findFirst();
        if (same.isPresent()) {
            filters.change(same.get().id(), query);
            return new SavedFilter(same.get().id(), page, name, query);
        }
        if (known.size() >= MOST) {
            throw new Conflict("filters-too-many", person.value());
        }
        var row =
                new FilterRow(UUID.randomUUID().toString(), person.value(), page.name(), name, query, clock.instant());
        filters.insert(row);
        return filter(row);
    }

    /** @throws NotFound when the person has no such filter */
    @Transactional
    public void remove(PersonId person, String id) {
        if (filters.delete(id, person.value()) == 0) {
            throw new NotFound("no such filter");
        }
    }

    private static SavedFilter filter(FilterRow row) {
        return new SavedFilter(row.id(), Page.valueOf(row.page()), row.name(), row.query() == null ? "" : row.query());
    }
}
