package io.heatline.telephony;

import static io.heatline.telephony.Text.orNull;

import io.heatline.asterisk.call.CallFact;
import io.heatline.asterisk.call.CallFact.What;
import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.CallRecord;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.Figure;
import io.heatline.asterisk.call.Leg;
import io.heatline.customer.Phone;
import io.heatline.telephony.store.AgentMapper;
import io.heatline.telephony.store.AgentRow;
import io.heatline.telephony.store.CallMapper;
import io.heatline.telephony.store.CallRow;
import io.heatline.telephony.store.FactRow;
import io.heatline.telephony.store.LegRow;
import io.heatline.telephony.store.RecordingMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what calls were. Saying the same twice, late, or in another order comes to the same rows: a call is found by any of its
 * PBX's names for it, a picture told from fewer events never replaces one told from more, and what happens once per call hangs on one
 * guarded update.
 */
@Component
class CallBook {

    private static final int DETAIL = 200;

    private final CallMapper calls;
    private final AgentMapper agents;
    private final RecordingMapper recordings;
    private final WriterLease lease;
    private final ApplicationEventPublisher events;

    CallBook(
            CallMapper calls,
            AgentMapper agents,
            RecordingMapper recordings,
            WriterLease lease,
            ApplicationEventPublisher events) {
        this.calls = calls;
        this.agents = agents;
        this.recordings = recordings;
        this.lease = lease;
        this.events = events;
    }

    /** All or nothing. @throws WriterLease.Others when another node writes what this PBX says */
    @Transactional
    public Map<CallNews, CallId> write(List<CallNews> news) {
        news.stream().map(CallNews::pbx).distinct().sorted().forEach(lease::require);
        Map<CallNews, CallId> written = new HashMap<>();
        for (CallNews one : news) {
            written.put(one, write(one));
            one.fresh().stream()
                    .filter(fact -> fact.what() == What.WRAPPED_UP)
                    .forEach(fact -> events.publishEvent(new LegOver(fact.who(), fact.at(), fact.detail())));
            one.fresh().stream()
                    .filter(fact -> fact.what() == What.ACKNOWLEDGED)
                    .forEach(fact -> events.publishEvent(new DutyAcknowledged(fact.detail(), fact.at())));
            one.fresh().stream()
                    .filter(fact -> fact.what() == What.EMERGENCY)
                    .forEach(fact -> events.publishEvent(
                            new FallbackKeyed(one.pbx(), one.call().name(), fact.at(), fact.detail())));
            one.fresh().stream()
                    .filter(fact -> fact.what() == What.ANSWERED && one.call().direction() == Direction.INBOUND)
                    .forEach(fact -> events.publishEvent(
                            new PhoneAnswered(one.pbx(), one.call().linkedids(), fact.who(), fact.at())));
            one.fresh().stream()
                    .filter(fact -> fact.what() == What.CONSULTED)
                    .forEach(fact -> events.publishEvent(new ConsultationOver(fact.who())));
        }
        return written;
    }

    /** The call as another node has written it, where that is all this news tells. */
    @Transactional(readOnly = true)
    public Optional<CallId> written(CallNews news) {
        List<String> known = calls.callsOf(news.pbx(), news.call().linkedids());
        return known.stream()
                .flatMap(id -> calls.byId(id).stream())
                .filter(row -> row.mergedInto() == null)
                .filter(row -> row.settled() == 1
                        || !news.settled() && row.toldFrom() >= news.call().events())
                .map(row -> new CallId(row.id()))
                .findFirst();
    }

    private CallId write(CallNews news) {
        CallRecord call = news.call();
        List<String> known = calls.callsOf(news.pbx(), call.linkedids());
        CallRow before = known.isEmpty() ? null : calls.lock(oldest(known)).orElse(null);
        if (before == null) {
            return begin(news);
        }
        known.stream().filter(id -> !id.equals(before.id())).forEach(id -> join(id, before.id()));
        link(news.pbx(), call, before.id());
        if (before.toldFrom() <= call.events() || ends(call, before)) {
            change(call, before);
        }
        settle(news, before);
        return new CallId(before.id());
    }

    private CallId begin(CallNews news) {
        CallId id = CallId.fresh();
        Map<String, @Nullable String> people = people(news.call(), List.of());
        CallRow row = row(id.value(), news.call(), agent(news.call(), people));
        calls.insert(row);
        link(news.pbx(), news.call(), id.value());
        story(id.value(), news.call(), people);
        settle(news, row);
        return id;
    }

    private void change(CallRecord call, CallRow before) {
        if (before.toldFrom() < call.events() || ends(call, before)) {
            Map<String, @Nullable String> people = people(call, calls.legs(before.id()));
            boolean same = before.agentId() != null && Objects.equals(before.agentExt(), call.agent());
            calls.update(row(before.id(), call, same ? before.agentId() : agent(call, people)));
            calls.deleteLegs(before.id());
            story(before.id(), call, people);
        }
    }

    /** Who sat at each phone: as it was written down while it rang or spoke, whoever has sat down there since. */
    private Map<String, @Nullable String> people(CallRecord call, List<LegRow> before) {
        Map<String, @Nullable String> people = new HashMap<>();
        before.stream()
                .filter(leg -> leg.personId() != null || leg.endedAt() != null)
                .forEach(leg -> people.put(leg.channelId(), leg.personId()));
        for (Leg leg : call.legs()) {
            if (!people.containsKey(leg.channel())) {
                people.put(leg.channel(), person(leg.party()));
            }
        }
        return people;
    }

    /** Who sat at the phone that the call counts for, the last time it had a part in it. */
    private @Nullable String agent(CallRecord call, Map<String, @Nullable String> people) {
        String extension = call.agent();
        if (extension == null) {
            return null;
        }
        Optional<Leg> part = call.legs().stream()
                .filter(leg -> leg.role() == Leg.Role.EXTENSION && leg.party().equals(extension))
                .reduce((earlier, later) -> later);
        return part.isPresent() ? people.get(part.get().channel()) : person(extension);
    }

    /** A picture that knows the end is better than one that doesn't, from however few events it is told. */
    private static boolean ends(CallRecord call, CallRow before) {
        return before.endedAt() == null && call.ended() != null;
    }

    private void settle(CallNews news, CallRow row) {
        if (news.settled() && calls.settle(row.id()) == 1) {
            CallRecord call = news.call();
            events.publishEvent(new CallEnded(
                    new CallId(row.id()),
                    call.direction(),
                    Objects.requireNonNull(call.result()),
                    orNull(call.customer()),
                    call.waited()));
        }
    }

    /** What was written as two calls was one. */
    private void join(String from, String into) {
        calls.relink(from, into);
        recordings.move(from, into);
        calls.orders(from).stream()
                .filter(number -> calls.bound(into, number) == 0)
                .forEach(number -> calls.bind(into, number));
        calls.merge(from, into);
        events.publishEvent(new CallsJoined(new CallId(from), new CallId(into)));
    }

    private void link(String pbx, CallRecord call, String id) {
        List<String> linked = calls.linkedids(pbx, id);
        call.linkedids().stream()
                .filter(linkedid -> !linked.contains(linkedid))
                .forEach(linkedid -> calls.link(pbx, linkedid, id));
    }

    private String oldest(List<String> ids) {
        return ids.size() == 1
                ? ids.get(0)
                : ids.stream()
                        .flatMap(id -> calls.byId(id).stream())
                        .min(java.util.Comparator.comparing(CallRow::arrivedAt).thenComparing(CallRow::id))
                        .map(CallRow::id)
                        .orElse(ids.get(0));
    }

    private void story(String id, CallRecord call, Map<String, @Nullable String> people) {
        for (Leg leg : call.legs()) {
            calls.insertLeg(leg(id, leg, people.get(leg.channel())));
        }
        List<FactRow> written = calls.facts(id);
        List<CallFact> facts = call.facts();
        int same = 0;
        while (same < facts.size()
                && same < written.size()
                && fact(id, same, facts.get(same)).equals(written.get(same))) {
            same++;
        }
        if (same < written.size()) {
            calls.deleteFacts(id, same);
        }
        for (int place = same; place < facts.size(); place++) {
            calls.insertFact(fact(id, place, facts.get(place)));
        }
    }

    private CallRow row(String id, CallRecord call, @Nullable String agent) {
        String digits =
                call.customer().isEmpty() ? "" : Phone.of(call.customer()).digits();
        return new CallRow(
                id,
                call.direction().name(),
                orNull(call.customer()),
                orNull(digits),
                orNull(call.dialled()),
                call.state().name(),
                call.result() == null ? null : call.result().name(),
                call.arrived(),
                call.answered(),
                call.ended(),
                call.ivr().toMillis(),
                call.waited().toMillis(),
                call.talk().toMillis(),
                call.hold().toMillis(),
                call.queue(),
                call.agent(),
                agent,
                call.score(),
                orNull(Figure.of(call).stream().map(Figure::name).collect(Collectors.joining(" "))),
                call.events(),
                0,
                null);
    }

    private @Nullable String person(String extension) {
        return agents.at(extension).map(AgentRow::personId).orElse(null);
    }

    private static LegRow leg(String call, Leg leg, @Nullable String person) {
        return new LegRow(
                call,
                leg.channel(),
                orNull(leg.party()),
                leg.role().name(),
                person,
                leg.queue(),
                leg.began(),
                leg.answered(),
                leg.ended(),
                millis(leg.ring()),
                millis(leg.talk()),
                millis(leg.hold()),
                millis(leg.consult()),
                leg.outcome().name());
    }

    private static FactRow fact(String call, int place, CallFact fact) {
        Instant at = fact.at();
        return new FactRow(
                call, place, at, fact.what().name(), orNull(fact.who()), orNull(Text.cut(fact.detail(), DETAIL)));
    }

    private static long millis(Duration length) {
        return length.toMillis();
    }
}
