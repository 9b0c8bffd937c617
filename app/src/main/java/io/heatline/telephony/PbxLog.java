package io.heatline.telephony;

import io.heatline.asterisk.call.PbxEvent;
import io.heatline.asterisk.call.PbxRecords;
import io.heatline.telephony.store.CallMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PBX's own log, beside what we have written down of its calls. */
final class PbxLog implements PbxIntake.Away {

    private final String pbx;
    private final @Nullable PbxRecords records;
    private final CallMapper calls;
    private final Instant known;

    /** @param known since when its calls are ours to answer for */
    PbxLog(TelephonySettings.Pbx pbx, CallMapper calls, Instant known) {
        Path file = pbx.records();
        this.pbx = pbx.name();
        this.records = file == null ? null : new PbxRecords(file);
        this.calls = calls;
        this.known = known;
    }

    @Override
    public List<PbxEvent> since(Instant from) throws IOException {
        return records == null ? List.of() : records.since(known.isAfter(from) ? known : from);
    }

    @Override
    public boolean settled(String linkedid) {
        return calls.settled(pbx, linkedid) > 0;
    }
}
