package io.heatline.customer.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.heatline.customer.Sync;
import io.heatline.edge.Page;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the other systems' feeds fare, for those who look after them. */
@RestController
class SyncSourcesApi {

    private final Sync sync;

    SyncSourcesApi(Sync sync) {
        this.sync = sync;
    }

    /** A system, how far its feed has come, and how many things differed in the last comparison. */
    record SourceView(
            @JsonUnwrapped Sync.State state,
            long differences,
            @Nullable Instant comparedAt) {}

    @GetMapping("/api/sync")
    Page<SourceView> sources() {
        SignedIn.current().require(Permission.SYNC_WATCH);
        return Page.of(sync.sources().stream()
                .map(one -> new SourceView(one.state(), one.differences(), one.comparedAt()))
                .toList());
    }
}
