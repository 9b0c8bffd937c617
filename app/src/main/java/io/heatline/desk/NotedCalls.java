package io.heatline.desk;

import io.heatline.customer.PremisesMerged;
import io.heatline.customer.PremisesUse;
import io.heatline.desk.store.DeskMapper;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Calls that an agent said were about a premises: they keep it from being deleted, and follow it when it is merged into another. */
@Component
class NotedCalls implements PremisesUse {

    private final DeskMapper notes;

    NotedCalls(DeskMapper notes) {
        this.notes = notes;
    }

    @Override
    public String word() {
        return "calls";
    }

    @Override
    public Set<Long> among(Collection<Long> premisesIds) {
        return premisesIds.isEmpty() ? Set.of() : Set.copyOf(notes.premisesAmong(List.copyOf(premisesIds)));
    }

    /** In the merger's transaction. */
    @EventListener
    void follow(PremisesMerged merged) {
        notes.move(merged.from(), merged.into());
    }
}
