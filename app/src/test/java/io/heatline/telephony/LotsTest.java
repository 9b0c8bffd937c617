package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More than one of the databases takes in a list is asked for in lots. */
class LotsTest {

    @Test
    void what_is_asked_in_lots_is_answered_in_one() {
        List<Integer> all = IntStream.range(0, 1_201).boxed().toList();
        List<Integer> sizes = new ArrayList<>();

        List<Integer> answers = Lots.ask(all, lot -> {
            sizes.add(lot.size());
            return lot;
        });

        assertThat(sizes).containsExactly(500, 500, 201);
        assertThat(answers).isEqualTo(all);
        assertThat(Lots.of(List.of())).isEmpty();
    }
}
