package io.heatline.desk.web;

import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.customer.Phone;
import io.heatline.desk.CallDesk;
import io.heatline.desk.CallDesk.Note;
import io.heatline.desk.PastCalls;
import io.heatline.edge.Page;
import io.heatline.identity.Directory;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.CallArchive.Heard;
import io.heatline.telephony.CallId;
import io.heatline.telephony.CallNotFound;
import io.heatline.telephony.CallOrders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The agent's desk over HTTP. */
@RestController
@RequestMapping("/api/desk")
class DeskApi {

    private final CallDesk desk;
    private final PastCalls past;
    private final CallOrders orders;
    private final Directory directory;

    DeskApi(CallDesk desk, PastCalls past, CallOrders orders, Directory directory) {
        this.orders = orders;
        this.desk = desk;
        this.past = past;
        this.directory = directory;
    }

    /** What is noted of a call; {@code call} is its name now. */
    record DeskNoteView(
            String call,
            @Nullable Long premises,
            @Nullable String draft,
            @Nullable String changedBy,
            @Nullable String changedByName,
            @Nullable Instant changedAt) {}

    /** A note as it shall be. */
    record DeskNoteBody(
            @Nullable Long premises,
            @Size(max = 20_000) @Nullable String draft) {}

    /** A sound of a past call; its length in seconds. */
    record PastSoundView(String id, String kind, long seconds, boolean heard) {}

    /** A call of the premises. */
    record PastCallView(
            String id,
            Direction direction,
            @Nullable String customer,
            @Nullable Result result,
            Instant arrivedAt,
            long talkSeconds,
            @Nullable String agent,
            List<PastSoundView> recordings,
            List<String> orders) {}

    /** What is noted of this call: by whom it was talked to before one, too. */
    @GetMapping("/calls/{id}")
    DeskNoteView note(@PathVariable CallId id) {
        var me = SignedIn.current();
        me.require(Permission.CALL_READ);
        me.require(Permission.ORDER_OPEN);
        Note note = desk.of(id);
        if (orders.concern(me.id(), note.call())) {
            throw new CallNotFound(id.value());
        }
        return view(note);
    }

    /** Notes which premises the call is about, and the order as far as it is typed. */
    @PutMapping("/calls/{id}")
    DeskNoteView note(@PathVariable CallId id, @Valid @RequestBody DeskNoteBody body) {
        var me = SignedIn.current();
        me.require(Permission.CALL_TAKE);
        me.require(Permission.ORDER_OPEN);
        return view(desk.note(id, body.premises(), body.draft(), me.id()));
    }

    /** Calls of a premises, the latest first. */
    @GetMapping("/premises/{id}/calls")
    Page<PastCallView> calls(@PathVariable long id, @RequestParam(defaultValue = "10") @Min(1) @Max(50) int limit) {
        var me = SignedIn.current();
        me.require(Permission.CALL_READ);
        var found = past.of(id, limit);
        var seen = orders.seen(
                me, found.stream().flatMap(call -> call.orders().stream()).toList());
        return Page.of(found.stream().map(call -> view(call, seen, me)).toList());
    }

    private DeskNoteView view(Note note) {
        PersonId by = note.changedBy();
        return new DeskNoteView(
                note.call().value(),
                note.premises(),
                note.draft(),
                by == null ? null : by.value(),
                by == null ? null : name(by.value()),
                note.changedAt());
    }

    private PastCallView view(Heard call, Set<String> seen, SignedIn me) {
        String customer = call.customer();
        PersonId agent = call.agent();
        return new PastCallView(
                call.id().value(),
                call.direction(),
                customer == null || me.may(Permission.PHONE_READ)
                        ? customer
                        : Phone.of(customer).masked(),
                call.result(),
                call.arrivedAt(),
                call.talk().toSeconds(),
                agent == null ? call.extension() : name(agent.value()),
                call.recordings().stream()
                        .map(one -> new PastSoundView(
                                one.id(), one.kind(), one.length().toSeconds(), one.heard()))
                        .toList(),
                call.orders().stream().filter(seen::contains).toList());
    }

    private String name(String person) {
        return directory.person(new PersonId(person)).map(Person::name).orElse(person);
    }
}
