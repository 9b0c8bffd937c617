package io.heatline.telephony.web;

import io.heatline.edge.Page;
import io.heatline.identity.Directory;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.Agents.Seated;
import io.heatline.telephony.Agents.State;
import io.heatline.telephony.Reachable;
import io.heatline.telephony.Reachable.Colleague;
import io.heatline.telephony.Reachable.QueueNow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** To whom a call may be sent on. */
@RestController
class PhonesApi {

    private final Reachable reachable;
    private final Directory directory;

    PhonesApi(Reachable reachable, Directory directory) {
        this.reachable = reachable;
        this.directory = directory;
    }

    /** A colleague at a phone; {@code free} when a call would ring there at once. */
    record PhoneView(
            String extension,
            String name,
            State state,
            @Nullable String reason,
            Instant since,
            boolean talking,
            boolean free) {}

    @GetMapping("/api/phones")
    Page<PhoneView> all() {
        SignedIn.current().require(Permission.CALL_TAKE);
        return Page.of(reachable.colleagues().stream().map(this::view).toList());
    }

    /** The queues a phone can dial, with how many people are free and how many callers wait. */
    @GetMapping("/api/phones/queues")
    Page<QueueNow> queues() {
        SignedIn.current().require(Permission.CALL_TAKE);
        return Page.of(reachable.queues());
    }

    private PhoneView view(Colleague one) {
        Seated seated = one.seated();
        String person = seated.person().value();
        return new PhoneView(
                seated.extension(),
                directory.person(seated.person()).map(Person::name).orElse(person),
                seated.state(),
                seated.reason(),
                seated.since(),
                one.talking(),
                one.free());
    }
}
