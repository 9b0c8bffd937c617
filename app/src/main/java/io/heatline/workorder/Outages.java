package io.heatline.workorder;

import io.heatline.customer.PremisesArchive;
import io.heatline.customer.PremisesRecord;
import io.heatline.workorder.store.OrderMapper;
import io.heatline.workorder.store.OrderMapper.ParentRow;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outages we know of: an open order that others wait for as its children. Where all of them are in one building it is that building's,
 * where they are in several it is the whole estate's.
 */
@Service
public class Outages {

    private final OrderMapper orders;
    private final PremisesArchive archive;

    Outages(OrderMapper orders, PremisesArchive archive) {
        this.orders = orders;
        this.archive = archive;
    }

    /** An outage. @param dueAt when it should be over; null while nobody has said */
    public record Outage(WorkOrderNumber parent, @Nullable Instant dueAt) {}

    /** The outage at this address; the soonest to be over where there are several. */
    @Transactional(readOnly = true)
    public Optional<Outage> at(PremisesRecord premises) {
        Map<String, List<ParentRow>> parents = orders.parentsIn(premises.estate()).stream()
                .collect(Collectors.groupingBy(ParentRow::orderNumber, LinkedHashMap::new, Collectors.toList()));
        return parents.values().stream()
                .filter(rows -> reaches(premises, rows))
                .map(rows -> new Outage(
                        new WorkOrderNumber(rows.get(0).orderNumber()),
                        rows.get(0).dueAt()))
                .findFirst();
    }

    private boolean reaches(PremisesRecord premises, List<ParentRow> rows) {
        Set<Long> ids = rows.stream()
                .flatMap(row -> Stream.of(row.premisesId(), row.childPremisesId()))
                .collect(Collectors.toSet());
        Set<String> buildings = new HashSet<>();
        archive.byIds(ids).stream()
                .filter(one -> one.estate().equals(premises.estate()))
                .forEach(one -> buildings.add(one.building()));
        return buildings.size() > 1 || buildings.contains(premises.building());
    }
}
