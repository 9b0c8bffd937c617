package io.heatline.flow.web;

import io.heatline.customer.Phone;
import io.heatline.edge.Cursor;
import io.heatline.edge.Page;
import io.heatline.flow.inbox.RingBacks;
import io.heatline.flow.web.TaskViews.FormView;
import io.heatline.identity.Directory;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.FollowUp;
import io.heatline.telephony.FollowUps;
import io.heatline.workorder.view.OrderViews.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Callers whom nobody spoke with, and messages, over HTTP. */
@RestController
@RequestMapping("/api/follow-ups")
class FollowUpsApi {

    private static final Set<FollowUp.Stage> WAITING = EnumSet.of(FollowUp.Stage.NEW, FollowUp.Stage.OPEN);

    private final FollowUps followUps;
    private final RingBacks ringBacks;
    private final Directory directory;
    private final Clock clock;

    FollowUpsApi(FollowUps followUps, RingBacks ringBacks, Directory directory, Clock clock) {
        this.followUps = followUps;
        this.ringBacks = ringBacks;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A caller to call back.
     *
     * @param call the call it comes from, or its message
     * @param phone masked without the right to read numbers; null if withheld
     * @param sounds recordings of the call, to be played from {@code /api/recordings}
     * @param againAt when the next try may begin; null while nobody has tried
     * @param through the later call in which the caller got through
     */
    record FollowUpView(
            String id,
            String call,
            FollowUp.Reason reason,
            FollowUp.Stage stage,
            @Nullable String phone,
            Instant calledAt,
            int tries,
            @Nullable Instant againAt,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable Instant endedAt,
            @Nullable Named triedBy,
            @Nullable String note,
            @Nullable String order,
            @Nullable String through,
            List<FollowUps.Sound> sounds) {}

    /**
     * One with its form.
     *
     * @param form to say what came of a call; null while nobody should call
     * @param orders the orders its call led to so far
     */
    record FollowUpDetailView(
            FollowUpView followUp, @Nullable FormView form, List<String> orders) {}

    /** How many wait, and how many of them longer than they should. */
    record FollowUpCountView(long waiting, long overdue) {}

    /** What was filled in, and into which version of the form. */
    record FollowUpAnswers(
            @NotBlank @Size(max = 64) String formVersion,
            @NotNull Map<String, Object> values) {}

    /**
     * Those somebody still has to come back to, whoever should be called first first; or, at other stages, the newest call first.
     *
     * @param stage any of these; none for those somebody still has to come back to
     * @param reason any of these; none for all
     */
    @GetMapping
    Page<FollowUpView> list(
            @RequestParam(required = false) @Nullable Set<FollowUp.Stage> stage,
            @RequestParam(required = false) @Nullable Set<FollowUp.Reason> reason,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var me = reader();
        var place = after == null
                ? null
                : Cursor.read(after, 2, parts -> new FollowUps.Place(Instant.parse(parts.get(0)), parts.get(1)));
        var stages = stage == null || stage.isEmpty() ? WAITING : stage;
        var found = followUps.page(stages, reason == null ? Set.of() : reason, place, limit + 1);
        boolean waiting = stages.stream().allMatch(FollowUp.Stage::open);
        return Page.cut(found, limit, last -> cursor(last, waiting)).map(one -> view(one, me));
    }

    /** For the number in the menu. */
    @GetMapping("/count")
    FollowUpCountView count() {
        reader();
        var found = followUps.count();
        return new FollowUpCountView(found.waiting(), found.overdue());
    }

    @GetMapping("/{id}")
    FollowUpDetailView one(@PathVariable String id) {
        var me = reader();
        var found = followUps.get(id);
        var form = ringBacks
                .form(found)
                .map(its -> new FormView(its.key(), its.version(), its.schema()))
                .orElse(null);
        return new FollowUpDetailView(view(found, me), form, followUps.orders(found));
    }

    /** Says what came of a try. */
    @PostMapping("/{id}/complete")
    FollowUpView complete(@PathVariable String id, @Valid @RequestBody FollowUpAnswers answers) {
        var me = reader();
        return view(ringBacks.complete(me, id, answers.formVersion(), answers.values()), me);
    }

    private FollowUpView view(FollowUp one, SignedIn me) {
        String number = one.customer();
        Instant due = one.dueAt();
        var by = one.triedBy();
        var through = one.through();
        return new FollowUpView(
                one.id(),
                one.call().value(),
                one.reason(),
                one.stage(),
                number == null || me.may(Permission.PHONE_READ)
                        ? number
                        : Phone.of(number).masked(),
                one.calledAt(),
                one.tries(),
                one.againAt(),
                due,
                one.stage().open() && due != null && due.isBefore(clock.instant()),
                one.endedAt(),
                by == null ? null : new Named(by, name(by)),
                one.note(),
                one.order(),
                through == null || through.equals(one.call()) ? null : through.value(),
                followUps.sounds(one));
    }

    private String name(PersonId person) {
        return directory.person(person).map(Person::name).orElse(person.value());
    }

    private static String cursor(FollowUp last, boolean waiting) {
        Instant due = last.dueAt();
        Instant at = waiting && due != null ? due : last.calledAt();
        return Cursor.of(at.toString(), last.id());
    }

    private static SignedIn reader() {
        var me = SignedIn.current();
        me.require(Permission.CALL_BACK);
        return me;
    }
}
