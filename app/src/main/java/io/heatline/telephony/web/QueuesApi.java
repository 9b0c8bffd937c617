package io.heatline.telephony.web;

import io.heatline.edge.NotFound;
import io.heatline.edge.Page;
import io.heatline.identity.Directory;
import io.heatline.identity.Permission;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.CallQueue;
import io.heatline.telephony.QueueRemoval;
import io.heatline.telephony.QueueTeller;
import io.heatline.telephony.QueueTeller.Told;
import io.heatline.telephony.Queues;
import io.heatline.telephony.SkillChange;
import io.heatline.telephony.Skills;
import io.heatline.telephony.Skills.Skill;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How queues work, and who takes calls from which. */
@RestController
class QueuesApi {

    private static final String NAME = "[a-z][a-z0-9-]{1,39}";

    private final Queues queues;
    private final QueueTeller teller;
    private final QueueRemoval removal;
    private final Skills skills;
    private final SkillChange change;
    private final Directory directory;

    QueuesApi(
            Queues queues,
            QueueTeller teller,
            QueueRemoval removal,
            Skills skills,
            SkillChange change,
            Directory directory) {
        this.queues = queues;
        this.teller = teller;
        this.removal = removal;
        this.skills = skills;
        this.change = change;
        this.directory = directory;
    }

    /**
     * How a queue shall work, and the version it was made from: 0 for a new queue and for one as it was shipped. What each field means, and
     * that a limit left out is none, is said of {@link CallQueue}.
     */
    record EditedQueue(
            @PositiveOrZero int version,
            @NotNull CallQueue.@Nullable Strategy strategy,
            @Min(5) @Max(120) int ringSeconds,
            @Min(0) @Max(600) @Nullable Integer wrapUpSeconds,
            @Min(1) @Max(1000) @Nullable Integer maxWaiting,
            @Min(5) @Max(7200) @Nullable Integer maxWaitSeconds,
            @Min(1) @Max(3600) int longWaitSeconds,
            @Min(0) @Max(60) int lastAgentSeconds,
            @Min(0) @Max(600) int announceSeconds,
            boolean saysPlace,
            boolean saysWait,

            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}") @Nullable
            String menuPrompt,

            @Min(0) @Max(600) int menuSeconds,
            @Min(0) @Max(100) int weight) {
        CallQueue of(String name) {
            return new CallQueue(
                    name,
                    Objects.requireNonNull(strategy),
                    ringSeconds,
                    wrapUpSeconds,
                    maxWaiting,
                    maxWaitSeconds,
                    longWaitSeconds,
                    lastAgentSeconds,
                    announceSeconds,
                    saysPlace,
                    saysWait,
                    menuPrompt,
                    menuSeconds,
                    weight,
                    version,
                    null,
                    null);
        }
    }

    /** A queue's settings; {@code pbxs} says whether each PBX works by them. */
    record QueueView(
            String name,
            int version,
            @Nullable Instant changedAt,
            @Nullable String changedBy,
            CallQueue.Strategy strategy,
            int ringSeconds,
            @Nullable Integer wrapUpSeconds,
            @Nullable Integer maxWaiting,
            @Nullable Integer maxWaitSeconds,
            int longWaitSeconds,
            int lastAgentSeconds,
            int announceSeconds,
            boolean saysPlace,
            boolean saysWait,
            @Nullable String menuPrompt,
            int menuSeconds,
            int weight,
            List<Told> pbxs) {}

    /** Which queues somebody takes calls from; none: from all. */
    record EditedSkills(@NotNull @Size(max = 50) @Nullable List<@Valid SkillView> skills) {}

    /** A queue, and how far back in it somebody stands: 0 is rung first. */
    record SkillView(
            @NotNull @Pattern(regexp = NAME) @Nullable String queue,
            @Min(0) @Max(10) int penalty) {}

    /** What somebody takes calls from; {@code own} is false where nothing is said of them. */
    record SkillsView(boolean own, List<Skill> skills) {}

    @GetMapping("/api/queues")
    Page<QueueView> all() {
        SignedIn.current().require(Permission.TELEPHONY_EDIT);
        List<Told> told = teller.told();
        return Page.of(queues.all().stream().map(queue -> view(queue, told)).toList());
    }

    @GetMapping("/api/queues/{key}")
    QueueView one(@PathVariable @Pattern(regexp = NAME) String key) {
        SignedIn.current().require(Permission.TELEPHONY_EDIT);
        return view(queues.get(key), teller.told());
    }

    /**
     * In force at once, also for who waits already; a queue that is not there yet begins. 409 when somebody else changed it since that
     * version.
     */
    @PutMapping("/api/queues/{key}")
    QueueView publish(@PathVariable @Pattern(regexp = NAME) String key, @Valid @RequestBody EditedQueue edited) {
        var me = SignedIn.current();
        me.require(Permission.TELEPHONY_EDIT);
        CallQueue queue = queues.publish(edited.of(key), me.id());
        return view(queue, teller.tell());
    }

    /**
     * Takes a queue away for good, with who takes calls from it. 409 while callers wait in it, a flow names it or everybody takes calls from it,
     * and until it is confirmed: then the answer says what goes with it.
     *
     * @param version of the settings that were seen
     */
    @DeleteMapping("/api/queues/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable @Pattern(regexp = NAME) String key,
            @RequestParam @PositiveOrZero int version,
            @RequestParam(defaultValue = "false") boolean confirm) {
        SignedIn.current().require(Permission.TELEPHONY_EDIT);
        removal.remove(key, version, confirm);
        teller.tell();
    }

    @GetMapping("/api/agents/{person}/skills")
    SkillsView skillsOf(@PathVariable PersonId person) {
        SignedIn.current().require(Permission.TELEPHONY_EDIT);
        return view(known(person));
    }

    /** In force at once, also at the phone where they sit. */
    @PutMapping("/api/agents/{person}/skills")
    SkillsView learn(@PathVariable PersonId person, @Valid @RequestBody EditedSkills edited) {
        SignedIn.current().require(Permission.TELEPHONY_EDIT);
        change.become(
                known(person),
                Objects.requireNonNull(edited.skills()).stream()
                        .map(one -> new Skill(Objects.requireNonNull(one.queue()), one.penalty()))
                        .toList());
        return view(person);
    }

    private PersonId known(PersonId person) {
        return directory
                .person(person)
                .orElseThrow(() -> new NotFound("person-unknown", "no such person: " + person.value()))
                .id();
    }

    private SkillsView view(PersonId person) {
        return new SkillsView(skills.own(person), skills.of(person));
    }

    private static QueueView view(CallQueue queue, List<Told> told) {
        return new QueueView(
                queue.name(),
                queue.version(),
                queue.changedAt(),
                queue.changedBy(),
                queue.strategy(),
                queue.ringSeconds(),
                queue.wrapUpSeconds(),
                queue.maxWaiting(),
                queue.maxWaitSeconds(),
                queue.longWaitSeconds(),
                queue.lastAgentSeconds(),
                queue.announceSeconds(),
                queue.saysPlace(),
                queue.saysWait(),
                queue.menuPrompt(),
                queue.menuSeconds(),
                queue.weight(),
                told);
    }
}
