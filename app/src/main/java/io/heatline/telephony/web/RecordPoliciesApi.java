package io.heatline.telephony.web;

import io.heatline.edge.Page;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.RecordPolicies;
import io.heatline.telephony.RecordPolicies.PhonePolicy;
import io.heatline.telephony.RecordPolicies.Policy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which phones' calls are recorded, by direction. */
@RestController
@RequestMapping("/api/record-policies")
class RecordPoliciesApi {

    private static final String EXTENSION = "[0-9]{3,5}";

    private final RecordPolicies policies;

    RecordPoliciesApi(RecordPolicies policies) {
        this.policies = policies;
    }

    /** Null: incoming calls as their flow says, others as the PBX does them all. */
    record EditedPolicy(
            @Nullable Policy inbound,
            @Nullable Policy outbound,
            @Nullable Policy internal) {}

    /** The phones of which anything is said. */
    @GetMapping
    Page<PhonePolicy> all() {
        SignedIn.current().require(Permission.TELEPHONY_EDIT);
        return Page.of(policies.all());
    }

    @GetMapping("/{extension}")
    PhonePolicy one(@PathVariable @Pattern(regexp = EXTENSION) String extension) {
        SignedIn.current().require(Permission.TELEPHONY_EDIT);
        return policies.of(extension);
    }

    /** In force from the phone's next call on. */
    @PutMapping("/{extension}")
    PhonePolicy become(
            @PathVariable @Pattern(regexp = EXTENSION) String extension, @Valid @RequestBody EditedPolicy edited) {
        SignedIn.current().require(Permission.TELEPHONY_EDIT);
        return policies.become(new PhonePolicy(extension, edited.inbound(), edited.outbound(), edited.internal()));
    }
}
