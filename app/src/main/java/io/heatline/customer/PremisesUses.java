package io.heatline.customer;

import io.heatline.customer.store.HeatingMapper;
import io.heatline.customer.store.PremisesMapper;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What hangs on a premises, in this room and in all others. */
@Component
class PremisesUses {

    private final ObjectProvider<PremisesUse> others;
    private final HeatingMapper heating;
    private final PremisesMapper premises;

    PremisesUses(ObjectProvider<PremisesUse> others, HeatingMapper heating, PremisesMapper premises) {
        this.others = others;
        this.heating = heating;
        this.premises = premises;
    }

    /** In words such as {@code orders}; empty when nothing does. */
    List<String> of(long premisesId) {
        return Stream.of(
                        others.orderedStream()
                                .filter(use -> !use.among(List.of(premisesId)).isEmpty())
                                .map(PremisesUse::word)
                                .sorted(),
                        heating.of(premisesId) > 0 ? Stream.of("heating") : Stream.<String>empty(),
                        premises.mergedInto(premisesId) > 0 ? Stream.of("merged") : Stream.<String>empty())
                .flatMap(words -> words)
                .toList();
    }
}
