package io.heatline.telephony.web;

import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.Flows;
import io.heatline.telephony.Flows.Published;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What callers hear before a person answers. */
@RestController
@RequestMapping("/api/ivr-flows/{key}")
class FlowsApi {

    private final Flows flows;

    FlowsApi(Flows flows) {
        this.flows = flows;
    }

    /** A new version, and which one it was made from. */
    record FlowDraft(
            long base,
            @NotBlank @Size(max = 500_000) @Nullable String document) {}

    @GetMapping
    Published current(@PathVariable @Pattern(regexp = "[a-z0-9-]{1,40}") String key) {
        SignedIn.current().require(Permission.TELEPHONY_EDIT);
        return flows.current(key);
    }

    /** Takes effect for the next caller; a flow with something wrong is refused, each problem naming its node. */
    @PutMapping
    Published publish(
            @PathVariable @Pattern(regexp = "[a-z0-9-]{1,40}") String key, @Valid @RequestBody FlowDraft draft) {
        var me = SignedIn.current();
        me.require(Permission.TELEPHONY_EDIT);
        return flows.publish(key, draft.base(), Objects.requireNonNull(draft.document()), me.id());
    }
}
