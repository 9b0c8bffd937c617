package io.heatline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import io.heatline.audit.store.AuditMapper;
import io.heatline.identity.Directory;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import java.util.Arrays;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Update;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTest extends HeatlineTest {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Directory directory;

    @Autowired
    private TransactionTemplate transactions;

    private JsonNode found(String query) {
        return as("auditor").get("/api/audit?" + query).json();
    }

    private static String fresh() {
        return "T" + UUID.randomUUID();
    }

    @Test
    void what_a_person_does_is_written_in_their_name_what_nobody_does_in_nobody_s() {
        String object = fresh();
        var agent = directory.person(new PersonId("agent")).orElseThrow();

        SignedIn.as(agent, () -> {
            trail.record("thing.touched", "thing", object, "by hand");
            return true;
        });
        trail.record("thing.rusted", "thing", object, null);

        var items = found("object=" + object).path("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("action").asText()).isEqualTo("thing.rusted");
        assertThat(items.get(0).path("person").isNull()).isTrue();
        assertThat(items.get(1).path("person").path("id").asText()).isEqualTo("agent");
        assertThat(items.get(1).path("person").path("name").asText()).isEqualTo(agent.name());
        assertThat(items.get(1).path("detail").asText()).isEqualTo("by hand");
    }

    @Test
    void what_is_rolled_back_was_not_done() {
        String object = fresh();

        transactions.executeWithoutResult(status -> {
            trail.record("thing.touched", "thing", object, null);
            status.setRollbackOnly();
        });

        assertThat(found("object=" + object).path("items")).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        String object = fresh();
        for (int i = 0; i < 5; i++) {
            trail.record("count." + i, "thing", object, null);
        }

        var first = found("limit=3&object=" + object);
        var second = found(
                "limit=3&object=" + object + "&after=" + first.path("next").asText());

        assertThat(first.path("items").findValuesAsText("action")).containsExactly("count.4", "count.3", "count.2");
        assertThat(second.path("items").findValuesAsText("action")).containsExactly("count.1", "count.0");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void a_long_detail_is_cut_between_characters() {
        String object = fresh();

        trail.record("thing.described", "thing", object, "x" + "🔥".repeat(2_000));

        String detail =
                found("object=" + object).path("items").get(0).path("detail").asText();
        assertThat(detail).hasSize(999);
        assertThat(detail).endsWith("🔥");
    }

    @Test
    void signing_in_wrongly_is_written_down_with_where_from() {
        browser().signIn("s07-t1", "wrong");

        var entry = found("object=s07-t1").path("items").get(0);
        assertThat(entry.path("action").asText()).isEqualTo("account.sign-in-failed");
        assertThat(entry.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(entry.path("person").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "dispatcher", "lead", "technician", "process-admin"})
    void only_auditors_and_administrators_read_it(String login) {
        assertThat(as(login).get("/api/audit").code()).isEqualTo("not-permitted");
    }

    @Test
    void the_mapper_can_neither_change_nor_delete() {
        assertThat(Arrays.stream(AuditMapper.class.getMethods())
                        .filter(method ->
                                method.isAnnotationPresent(Update.class) || method.isAnnotationPresent(Delete.class)))
                .isEmpty();
    }
}
