package io.heatline.customer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.story.Walk;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive changed by hand, over HTTP. */
class PremisesEditTest extends ArchiveStory {

    @Test
    void a_flat_is_registered_with_its_people_and_found_with_everything() {
        var made = register("编辑花园", "1", "101", "王编辑", "138-0001-0001");

        assertThat(made.path("address").asText()).isEqualTo("编辑花园1号楼101室");
        assertThat(made.path("state").asText()).isEqualTo("IN_USE");
        assertThat(made.path("heatedArea").decimalValue()).isEqualByComparingTo("88.5");
        assertThat(made.path("owners").path(0).path("name").asText()).isEqualTo("王业主");
        var contact = made.path("contacts").path(0);
        assertThat(contact.path("vip").asBoolean()).isTrue();
        assertThat(contact.path("vulnerable").path(0).asText()).isEqualTo("INFANT");
        assertThat(contact.path("quiet").path("from").asText()).startsWith("21:30");
        assertThat(contact.path("phones").path(0).path("phone").asText()).isEqualTo("138-0001-0001");
        assertThat(changes(made)).contains("REGISTERED", "CONTACT_ADDED", "PHONE_ADDED", "OWNER_ADDED");
    }

    @Test
    void the_same_flat_written_another_way_is_refused_and_named() {
        var made = register("重复花园", "3号楼", "501", "甲", "13800010002");

        var again = post("/api/premises", Map.of("premises", premises("重复花园", "第三栋", "０５０１室")));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("premises-exists");
        assertThat(again.json().path("premises").asLong())
                .isEqualTo(made.path("id").asLong());
    }

    @Test
    void who_saves_what_somebody_else_changed_is_told_and_nothing_is_lost() {
        var made = register("并发花园", "1", "101", "甲", "13800010003");
        var body = Map.of("estate", "并发花园", "building", "1", "room", "101", "heatedArea", 90, "version", version(made));

        assertThat(put(path(made), body).status()).isEqualTo(200);
        var late = put(path(made), body);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("premises-changed");
        assertThat(late.json().path("version").asInt()).isEqualTo(version(made) + 1);
        assertThat(get(path(made)).path("heatedArea").asInt()).isEqualTo(90);
    }

    @Test
    void every_change_is_kept_with_who_when_old_and_new() {
        var made = register("记录花园", "1", "101", "甲", "13800010004");

        put(
                path(made),
                Map.of(
                        "estate",
                        "记录花园",
                        "building",
                        "1",
                        "room",
                        "101",
                        "state",
                        "STOPPED",
                        "heatedArea",
                        90.25,
                        "version",
                        version(made)));

        var change = StreamSupport.stream(
                        get(path(made) + "/changes").path("items").spliterator(), false)
                .filter(one -> one.path("field").asText().equals("heatedArea"))
                .findFirst()
                .orElseThrow();
        assertThat(change.path("by").asText()).isEqualTo("agent");
        assertThat(change.path("byName").asText())
                .isEqualTo(get("/api/me").path("name").asText());
        assertThat(change.path("before").asText()).isEqualTo("88.5");
        assertThat(change.path("after").asText()).isEqualTo("90.25");
    }

    @Test
    void somebody_known_by_a_call_stays_so_when_their_name_is_mended() {
        var number = as("agent")
                .post("/api/work-orders", Walk.request("来电花园"))
                .json()
                .path("number")
                .asText();
        var made = get("/api/premises/"
                + walk.order(number).path("premises").path("id").asText());
        var contact = made.path("contacts").path(0);

        put(
                path(made) + "/contacts/" + contact.path("id").asText(),
                Map.of("name", "王芳芳", "version", version(made), "phones", List.of(Map.of("phone", "13800001234"))));

        var mended = get(path(made)).path("contacts").path(0);
        assertThat(mended.path("name").asText()).isEqualTo("王芳芳");
        assertThat(mended.path("registeredVia").asText()).isEqualTo("CALL");
        var asked = get(path(made));
        put(
                path(made) + "/contacts/" + contact.path("id").asText(),
                Map.of("name", "王芳芳", "registeredVia", "WECHAT", "version", version(asked), "phones", List.of()));
        assertThat(get(path(made))
                        .path("contacts")
                        .path(0)
                        .path("registeredVia")
                        .asText())
                .isEqualTo("WECHAT");
    }

    @Test
    void people_their_numbers_and_owners_come_and_go() {
        var made = register("来去花园", "1", "101", "甲", "13800010005");
        var two = post(
                        path(made) + "/contacts",
                        Map.of(
                                "name",
                                "乙",
                                "relation",
                                "TENANT",
                                "version",
                                version(made),
                                "phones",
                                List.of(
                                        Map.of("phone", "0451-81230001转8"),
                                        Map.of("phone", "139-0001-0005/137-0001-0005", "relation", "FAMILY"))))
                .json();
        assertThat(two.path("contacts")).hasSize(2);
        var second = two.path("contacts").path(1);
        assertThat(second.path("phones").path(1).path("relation").asText()).isEqualTo("FAMILY");
        var path = path(made) + "/contacts/" + second.path("id").asText();
        assertThat(post(path + "/phones", Map.of("number", Map.of("phone", "没有"), "version", version(two)))
                        .code())
                .isEqualTo("fields-invalid");

        assertThat(post(path(made) + "/contacts", Map.of("name", "乙", "version", version(two)))
                        .code())
                .isEqualTo("contact-known");

        var one = as("agent")
                .delete(path(made) + "/contacts/" + second.path("id").asText() + "/phones/"
                        + second.path("phones").path(0).path("id").asText() + "?version=" + version(two))
                .json();
        assertThat(one.path("contacts").path(1).path("phones")).hasSize(2);
        var renamed = put(
                        path(made) + "/contacts/" + second.path("id").asText(),
                        Map.of("name", "丙", "version", version(one), "phones", List.of(Map.of("phone", "13900010005"))))
                .json();
        assertThat(renamed.path("contacts").path(1).path("name").asText()).isEqualTo("丙");
        var alone = as("agent")
                .delete(path(made) + "/contacts/" + second.path("id").asText() + "?version=" + version(renamed))
                .json();
        assertThat(alone.path("contacts")).hasSize(1);

        var owner = alone.path("owners").path(0).path("id").asText();
        var sold = put(
                        path(made) + "/owners/" + owner,
                        Map.of("name", "王业主", "from", "2010-01-01", "until", "2020-05-31", "version", version(alone)))
                .json();
        var bought = post(path(made) + "/owners", Map.of("name", "新业主", "from", "2020-06-01", "version", version(sold)))
                .json();
        assertThat(bought.path("owners").findValuesAsText("name")).containsExactly("王业主", "新业主");
        assertThat(post(
                                path(made) + "/owners",
                                Map.of(
                                        "name",
                                        "倒流",
                                        "from",
                                        "2021-01-01",
                                        "until",
                                        "2020-01-01",
                                        "version",
                                        version(bought)))
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asText())
                .isEqualTo("owner.until");
    }

    @Test
    void what_nothing_hangs_on_is_deleted_and_what_has_orders_only_archived() {
        var free = register("可删花园", "1", "101", "甲", "13800010006");
        assertThat(as("agent").delete(path(free) + "?version=" + version(free)).status())
                .isEqualTo(204);
        assertThat(as("agent").get(path(free)).status()).isEqualTo(404);

        var used = get("/api/premises/"
                + walk.order(walk.open()).path("premises").path("id").asText());
        var refused = as("agent").delete(path(used) + "?version=" + version(used));
        assertThat(refused.code()).isEqualTo("premises-in-use");
        assertThat(refused.json().path("uses").path(0).asText()).isEqualTo("orders");
    }

    @Test
    void archived_flats_come_back() {
        var made = register("归档花园", "1", "101", "甲", "13800010007");
        var gone =
                post(path(made) + "/archive", Map.of("version", version(made))).json();
        assertThat(gone.path("state").asText()).isEqualTo("ARCHIVED");
        assertThat(listed("estate:eq:归档花园")).isEmpty();
        assertThat(listed("estate:eq:归档花园", "state:eq:ARCHIVED")).hasSize(1);

        assertThat(post(path(made) + "/restore", Map.of("version", version(gone)))
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("IN_USE");
    }

    @Test
    void a_flat_that_was_put_away_is_back_once_somebody_calls_from_it() {
        var order = Walk.request("复归花园");
        var first = as("agent")
                .post("/api/work-orders", order)
                .json()
                .path("number")
                .asText();
        var made = get(
                "/api/premises/" + walk.order(first).path("premises").path("id").asText());
        assertThat(post(path(made) + "/archive", Map.of("version", version(made)))
                        .status())
                .isEqualTo(200);
        assertThat(listed("estate:eq:复归花园")).isEmpty();

        as("agent").post("/api/work-orders", order);

        assertThat(listed("estate:eq:复归花园")).hasSize(1);
        assertThat(changes(made)).contains("RESTORED");
    }

    /** Known by a number only: they keep one of two, and a file of theirs finds them again. */
    @Test
    void somebody_without_a_name_is_known_by_a_number_they_have() {
        var made = post(
                        "/api/premises",
                        Map.of(
                                "premises", premises("无名氏花园", "1", "101"),
                                "contacts",
                                        List.of(Map.of(
                                                "phones",
                                                List.of(
                                                        Map.of("phone", "13800010041"),
                                                        Map.of("phone", "13800010042"))))))
                .json();
        var nobody = made.path("contacts").path(0);
        var gone = nobody.path("phones").path(0).path("id").asText();
        var path = path(made) + "/contacts/" + nobody.path("id").asText();
        assertThat(as("agent")
                        .delete(path + "/phones/" + gone + "?version=" + version(made))
                        .status())
                .isLessThan(300);

        var second = Map.of("phones", List.of(Map.of("phone", "13800010042")), "version", version(get(path(made))));
        assertThat(post(path(made) + "/contacts", second).code()).isEqualTo("contact-known");
    }

    @Test
    void many_are_set_at_once_and_taken_back_but_for_who_was_changed_since() {
        for (int room = 101; room <= 103; room++) {
            register("批量花园", "1", String.valueOf(room), "甲" + room, "13800011" + room);
        }
        var filter = List.of("estate:eq:批量花园");
        var body = Map.of("filter", filter, "expected", 3, "field", "STATE", "value", "REPORTED_STOP");

        assertThat(post(
                                "/api/premises/bulk",
                                Map.of("filter", filter, "expected", 4, "field", "STATE", "value", "STOPPED"))
                        .code())
                .isEqualTo("bulk-overtaken");
        var done = post("/api/premises/bulk", body).json();
        assertThat(done.path("changed").asInt()).isEqualTo(3);
        assertThat(listed("estate:eq:批量花园", "state:eq:REPORTED_STOP")).hasSize(3);

        var one = get(
                "/api/premises/" + listed("estate:eq:批量花园").get(0).path("id").asText());
        put(
                path(one),
                Map.of("estate", "批量花园", "building", "1", "room", "101", "state", "STOPPED", "version", version(one)));
        var undone = post("/api/premises/bulk/" + done.path("batch").asText() + "/undo", Map.of())
                .json();

        assertThat(undone.path("changed").asInt()).isEqualTo(2);
        assertThat(undone.path("kept").asInt()).isEqualTo(1);
        assertThat(listed("estate:eq:批量花园", "state:eq:IN_USE")).hasSize(2);
        assertThat(listed("estate:eq:批量花园", "state:eq:STOPPED")).hasSize(1);
    }

    @Test
    void the_list_is_narrowed_by_every_field_and_paged_in_order() {
        register("筛选花园", "2", "201", "钱筛选", "13800012201");
        register("筛选花园", "1", "101", "赵筛选", "13800012101");
        register("筛选花园", "1", "102", "赵筛选", "0451-81231234");

        assertThat(listed("estate:eq:筛选花园", "contact.name:contains:赵")).hasSize(2);
        assertThat(listed("estate:eq:筛选花园", "phone:eq:81231234")).hasSize(1);
        assertThat(listed("estate:eq:筛选花园", "phone.tail:eq:2201")).hasSize(1);
        assertThat(listed("estate:eq:筛选花园", "heatedArea:ge:88.5", "heatedArea:lt:89"))
                .hasSize(3);
        assertThat(listed("estate:eq:筛选花园", "contact.vip:eq:true", "contact.vulnerable:eq:INFANT"))
                .hasSize(3);
        assertThat(listed("estate:eq:筛选花园", "contact.email:empty", "owner:eq:王业主"))
                .hasSize(3);
        assertThat(listed("estate:eq:筛选花园", "accountNo:filled")).isEmpty();
        assertThat(listed("estate:eq:筛选花园", "state:in:STOPPED,IN_USE", "building:ne:2"))
                .hasSize(2);
        assertThat(listed("estate:eq:筛选花园", "station:eq:S01")).isEmpty();
        assertThat(get("/api/premises/count?filter=" + encoded("estate:eq:筛选花园"))
                        .path("count")
                        .asInt())
                .isEqualTo(3);

        var first = get("/api/premises?limit=2&sort=address&filter=" + encoded("estate:eq:筛选花园"));
        var rest = get("/api/premises?limit=2&sort=address&filter=" + encoded("estate:eq:筛选花园") + "&after="
                + first.path("next").asText());
        assertThat(first.path("items").findValuesAsText("room")).containsExactly("101", "102");
        assertThat(rest.path("items").findValuesAsText("room")).containsExactly("201");
        assertThat(rest.path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "rooms:eq:1",
                "state:is:IN_USE",
                "state:eq:BUSY",
                "heatedArea:ge:big",
                "heatedArea:ge:1E999999999",
                "estate:eq:",
                "state:contains:IN"
            })
    void a_filter_that_is_not_understood_is_named(String term) {
        var answer = as("agent").get("/api/premises?filter=" + encoded(term));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("filter-invalid");
        assertThat(answer.json().path("errors").path(0).path("message").asText())
                .contains(term);
    }

    @Test
    void an_auditor_reads_masked_and_changes_nothing_and_a_technician_sees_nothing() {
        var made = register("权限花园", "1", "101", "甲", "13800010009");

        assertThat(as("auditor")
                        .get(path(made))
                        .json()
                        .path("contacts")
                        .path(0)
                        .path("phones")
                        .path(0)
                        .path("phone")
                        .asText())
                .isEqualTo("138****0009");
        assertThat(as("auditor").get(path(made) + "/changes").text())
                .doesNotContain("13800010009")
                .contains("138****0009");
        assertThat(as("auditor")
                        .post(path(made) + "/archive", Map.of("version", version(made)))
                        .status())
                .isEqualTo(403);
        assertThat(as("technician").get(path(made)).status()).isEqualTo(403);
        assertThat(as("technician")
                        .post(path(made) + "/archive", Map.of("version", version(made)))
                        .status())
                .isEqualTo(403);
        assertThat(as("auditor")
                        .get("/api/audit?object=" + made.path("id").asText())
                        .text())
                .contains("premises.registered", "premises.read");
    }
}
