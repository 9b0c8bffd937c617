package io.heatline.telephony.web;

import io.heatline.edge.Page;
import io.heatline.identity.Directory;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.Agents;
import io.heatline.telephony.Agents.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who sits where: to whom a call may be sent on. */
@RestController
class PhonesApi {

    private final Agents agents;
    private final Directory directory;

    PhonesApi(Agents agents, Directory directory) {
        this.agents = agents;
        this.directory = directory;
    }

    /** A colleague at a phone. */
    record PhoneView(
            String extension,
            String name,
            State state,
            @Nullable String reason,
            Instant since) {}

    @GetMapping("/api/phones")
    Page<PhoneView> all() {
        SignedIn.current().require(Permission.CALL_TAKE);
        return Page.of(agents.seated().stream()
                .map(one -> new PhoneView(
                        one.extension(),
                        directory
                                .person(one.person())
                                .map(Person::name)
                                .orElse(one.person().value()),
                        one.state(),
                        one.reason(),
                        one.since()))
                .toList());
    }
}
