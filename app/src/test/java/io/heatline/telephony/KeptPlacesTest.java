package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.telephony.store.LeaseMapper;
import io.heatline.telephony.store.LeaseMapper.LeaseRow;
import io.heatline.telephony.store.PlaceMapper;
import io.heatline.telephony.store.PlaceMapper.PlaceRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hangs up and keeps the place. */
class KeptPlacesTest extends PbxStory {

    private static final String CALL_ME = "5";

    @Autowired
    private IvrDesk desk;

    @Autowired
    private WriterLease lease;

    @Autowired
    private LeaseMapper leases;

    @Autowired
    private PlaceMapper places;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void without_a_pbx_that_could_call_the_caller_is_told_so_and_waits_on() {
        var line = KeyedLine.inQueue(new Ami(), Told.PBX, CALL_ME, "1");

        desk.answer(line);

        assertThat(line.heard).contains("callback-ask", "callback-impossible");
        assertThat(line.steps).isEmpty();
        assertThat(line.variables).containsEntry("HEATLINE_NEXT", "queue");
    }

    @Test
    void who_keeps_the_place_is_waited_for_by_a_pseudo_channel_and_called_back_by_nobody_else() throws Exception {
        begin(Told.PBX);
        var call = new Ami();
        KeptPlaces kept = kept(lines());

        assertThat(kept.keep(Told.PBX, call.linkedid, call.caller, "service", 7, 3))
                .isTrue();
        assertThat(kept.keep(Told.PBX, call.linkedid, call.caller, "service", 7, 3))
                .as("twice")
                .isTrue();
        assertThat(kept.keep(Told.PBX, call.linkedid, "", "service", 7, 3))
                .as("withheld")
                .isFalse();

        assertThat(asked("Originate")).singleElement().satisfies(one -> {
            assertThat(one.get("channel")).isEqualTo("Local/" + call.caller + "@heatline-out-later/n");
            assertThat(one.get("context")).isEqualTo("heatline-place");
            assertThat(one.get("exten")).isEqualTo("service");
        });
        CallId asking = letGo(call);
        assertThat(followUp(asking)).as("they did not give up").isNull();

        told(Told.calledBack(call.caller, true));

        assertThat(places.of(call.caller, "WAITING")).isEmpty();
        assertThat(places.of(call.caller, "ENDED")).hasSize(1);
        assertThat(followUp(asking)).isNull();
        assertThat(as("agent").get("/api/calls/" + asking.value()).json().path("figures"))
                .singleElement()
                .matches(one -> one.asText().equals("CALLBACK"));
    }

    @Test
    void who_could_not_be_reached_when_it_was_their_turn_is_called_back_by_a_person() throws Exception {
        begin(Told.PBX);
        var call = new Ami();
        kept(lines()).keep(Told.PBX, call.linkedid, call.caller, "service", 0, null);
        CallId asking = letGo(call);

        told(Told.calledBack(call.caller, false));

        assertThat(places.of(call.caller, "FAILED")).hasSize(1);
        assertAsked(asking);
    }

    @Test
    void who_got_through_meanwhile_frees_the_place() throws Exception {
        begin(Told.PBX);
        var call = new Ami();
        KeptPlaces kept = kept(lines());
        kept.keep(Told.PBX, call.linkedid, call.caller, "service", 0, 1);
        CallId asking = letGo(call);
        String holder = holder(call.caller);

        told(Told.spoke(call.caller, "8073"));
        kept.giveUpNeedless();

        assertThat(pbx.wasAsked("Hangup", "channel", holder)).isTrue();
        told(Told.calledBack(call.caller, false));
        assertThat(followUp(asking)).as("nobody has to call").isNull();
    }

    @Test
    void of_several_nodes_the_one_that_writes_frees_places_and_gives_up_what_is_lost() throws Exception {
        String shared = "places-of-another";
        begin(shared);
        leases.insert(new LeaseRow(shared, "another node", 0, moment(Duration.ofHours(1))));
        var needless = new Ami();
        var lost = new Ami();
        KeptPlaces kept = kept(lines());
        kept.keep(shared, needless.linkedid, needless.caller, "service", 0, 1);
        String holder = holder(needless.caller);
        told(Told.spoke(needless.caller, "8073"));
        letGo(lost);
        places.insert(new PlaceRow(
                UUID.randomUUID().toString(),
                shared,
                lost.linkedid,
                "service",
                lost.caller,
                "WAITING",
                moment(Duration.ofHours(-3)),
                null,
                null));

        kept.look();

        assertThat(pbx.wasAsked("Hangup", "channel", holder)).isFalse();
        assertThat(places.of(needless.caller, "NEEDLESS")).hasSize(1);
        assertThat(places.of(lost.caller, "WAITING")).hasSize(1);

        database.update("update telephony_lease set until_at = timestamp '2020-01-01 00:00:00' where pbx = ?", shared);
        kept.look();

        assertThat(pbx.wasAsked("Hangup", "channel", holder)).isTrue();
        assertThat(places.of(needless.caller, "NEEDLESS")).isEmpty();
        assertThat(places.of(lost.caller, "FAILED")).hasSize(1);
    }

    // ---- what the tests are told with

    /** The caller's own call, over because the place is kept. */
    private CallId letGo(Ami call) {
        return told(Told.ended(call.caller, Instant.now().minusSeconds(60), call.linkedid, Result.CALLBACK));
    }

    private KeptPlaces kept(PbxLines lines) {
        return new KeptPlaces(
                places,
                calls,
                lines,
                new LeasedDoors(lines, lease),
                settings(pbx, "any", null),
                followUps,
                transaction,
                Clock.systemUTC());
    }

    /** The channel that keeps this caller's place, which the PBX has from now on. */
    private String holder(String phone) {
        String holder = "Local/" + phone + "@heatline-out-later-00000001;1";
        pbx.channels = List.of("u.7");
        pbx.ofChannels = Map.of("u.7", "Channel: " + holder + "\r\nLinkedid: u.7\r\nBridgeId: \r\n");
        return holder;
    }

    private static Instant moment(Duration fromNow) {
        return Instant.now().plus(fromNow).truncatedTo(ChronoUnit.MICROS);
    }

    private void assertAsked(CallId call) {
        JsonNode followUp = followUp(call);
        assertThat(followUp == null ? "none" : followUp.path("reason").asText()).isEqualTo("ASKED");
    }

    private @Nullable JsonNode followUp(CallId call) {
        String pages = "";
        while (pages != null) {
            JsonNode page = as("agent").get("/api/follow-ups?limit=200" + pages).json();
            for (JsonNode one : page.path("items")) {
                if (one.path("call").asText().equals(call.value())) {
                    return one;
                }
            }
            pages = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asText();
        }
        return null;
    }
}
