package io.heatline.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class MyOrdersTest extends HeatlineTest {

    private final Walk walk = new Walk(this::as);

    @Test
    void an_order_goes_through_the_states_of_whoever_handles_it() {
        var number = walk.open();
        assertThat(numbers("technician", "TO_ACCEPT")).contains(number);
        assertThat(numbers("s01-t2", "TO_ACCEPT"))
                .as("it is offered to the whole crew")
                .contains(number);

        walk.accept(number);
        assertThat(numbers("technician", "IN_PROGRESS")).contains(number);
        assertThat(numbers("s01-t2", "TO_ACCEPT")).doesNotContain(number);
        assertThat(numbers("s01-t2", "IN_PROGRESS")).doesNotContain(number);

        walk.visit(number).complete(number);
        assertThat(numbers("technician", "CALLBACK")).contains(number);

        walk.satisfied(number);
        assertThat(numbers("technician", "DONE")).contains(number);
    }

    @Test
    void the_counts_are_those_of_the_lists() {
        walk.open();
        var taken = walk.open();
        walk.accept(taken);

        var counts = walk.get("technician", "/api/my-orders/counts");

        assertThat(numbers("technician", "TO_ACCEPT"))
                .hasSize(counts.path("toAccept").asInt());
        assertThat(numbers("technician", "IN_PROGRESS"))
                .hasSize(counts.path("inProgress").asInt());
    }

    @Test
    void at_the_desk_they_are_those_one_took() {
        var number = walk.open();

        assertThat(numbers("agent", "TO_ACCEPT")).contains(number);
        assertThat(numbers("agent2", "TO_ACCEPT")).doesNotContain(number);
        assertThat(numbers("s02-t1", "TO_ACCEPT")).as("another station's crew").doesNotContain(number);
        assertThat(numbers("admin", "TO_ACCEPT")).isEmpty();
    }

    private List<String> numbers(String login, String state) {
        JsonNode items =
                walk.get(login, "/api/my-orders?limit=200&state=" + state).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(row -> row.path("number").asText())
                .toList();
    }
}
