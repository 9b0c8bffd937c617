package io.heatline.telephony;

import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.audit.AuditTrail;
import io.heatline.telephony.store.CallMapper;
import io.heatline.telephony.store.LegRow;
import io.heatline.telephony.store.RecordPolicyMapper;
import io.heatline.telephony.store.RecordPolicyMapper.PolicyRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether a phone's calls are recorded, by direction. The PBX keeps it, too, so that the calls a phone makes go by it also while no node of
 * ours is up. An incoming call is recorded as its flow says, until a phone takes it of which something else is said (see
 * {@link RecordedByRule}).
 */
@Service
public class RecordPolicies {

    private static final Logger log = LoggerFactory.getLogger(RecordPolicies.class);
    private static final String AS_USUAL = "default";

    private final RecordPolicyMapper rows;
    private final CallMapper calls;
    private final LeasedDoors doors;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;

    RecordPolicies(
            RecordPolicyMapper rows,
            CallMapper calls,
            LeasedDoors doors,
            TransactionTemplate transaction,
            AuditTrail audit) {
        this.rows = rows;
        this.calls = calls;
        this.doors = doors;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** Whether calls are recorded. */
    public enum Policy {
        ALWAYS,
        NEVER,
        /** Only while whoever talks wants it. */
        DEMAND
    }

    /** Of one phone. Null: incoming calls as their flow says, others as the PBX does them all. */
    public record PhonePolicy(
            String extension,
            @Nullable Policy inbound,
            @Nullable Policy outbound,
            @Nullable Policy internal) {

        @Nullable
        Policy of(Direction direction) {
            return switch (direction) {
                case INBOUND -> inbound;
                case OUTBOUND -> outbound;
                case INTERNAL -> internal;
            };
        }
    }

    /** Those of which anything is said, by extension. */
    public List<PhonePolicy> all() {
        Map<String, PhonePolicy> all = new TreeMap<>();
        rows.all().stream()
                .filter(row -> row.policy() != null)
                .map(PolicyRow::extension)
                .forEach(extension -> all.computeIfAbsent(extension, this::of));
        return List.copyOf(all.values());
    }

    /** What is said of a phone. */
    public PhonePolicy of(String extension) {
        return new PhonePolicy(
                extension,
                of(extension, Direction.INBOUND),
                of(extension, Direction.OUTBOUND),
                of(extension, Direction.INTERNAL));
    }

    @Nullable
    Policy of(String extension, Direction direction) {
        return rows.of(extension, direction.name())
                .map(PolicyRow::policy)
                .map(Policy::valueOf)
                .orElse(null);
    }

    /** From the phone's next call on. */
    public PhonePolicy become(PhonePolicy policy) {
        transaction.executeWithoutResult(status -> {
            for (Direction direction : Direction.values()) {
                Policy said = policy.of(direction);
                var row = new PolicyRow(policy.extension(), direction.name(), said == null ? null : said.name());
                if (rows.update(row) == 0) {
                    rows.insert(row);
                }
            }
            audit.record("phone.record-policy", "phone", policy.extension(), text(policy));
        });
        for (Direction direction : Direction.values()) {
            doors.all("whether a phone is recorded", door -> tell(door, policy, direction));
        }
        return policy;
    }

    private static String text(PhonePolicy policy) {
        return "in %s, out %s, internal %s"
                .formatted(word(policy.inbound()), word(policy.outbound()), word(policy.internal()));
    }

    /** It may have forgotten, or have been told by nobody. */
    @EventListener
    void on(PbxBack back) {
        try {
            if (doors.holds(back.pbx())) {
                for (PolicyRow row : rows.all()) {
                    tell(back.door(), of(row.extension()), Direction.valueOf(row.direction()));
                }
            }
        } catch (PbxRefused | DataAccessException e) {
            log.warn("PBX {} does not know yet which phones are recorded: {}", back.pbx(), e.getMessage());
        }
    }

    private static void tell(PbxDoor door, PhonePolicy policy, Direction direction) throws PbxRefused {
        door.recordPolicy(policy.extension(), way(direction), word(policy.of(direction)));
    }

    /** As the dialplan names it. */
    private static String way(Direction direction) {
        return switch (direction) {
            case INBOUND -> "in";
            case OUTBOUND -> "out";
            case INTERNAL -> "internal";
        };
    }

    private static String word(@Nullable Policy policy) {
        return policy == null ? AS_USUAL : policy.name().toLowerCase(Locale.ROOT);
    }

    /** Whether whoever takes this phone's incoming calls is recorded only if they want it, or not at all. */
    boolean unrecorded(String extension) {
        Policy policy = of(extension, Direction.INBOUND);
        return policy == Policy.NEVER || policy == Policy.DEMAND;
    }

    /**
     * The phone that was the first to take an incoming call since a recording of it began, where it is not to be recorded by rule: there the
     * recording was ended, or should have been, and nothing of it may be kept.
     */
    Optional<String> unrecordedTaker(String call, Instant begun) {
        return calls.byId(call)
                .filter(row -> row.direction().equals(Direction.INBOUND.name()))
                .flatMap(row -> calls.legs(call).stream()
                        .filter(leg -> leg.legRole().equals("EXTENSION"))
                        .filter(leg ->
                                leg.answeredAt() != null && !leg.answeredAt().isBefore(begun))
                        .min(Comparator.comparing(leg -> Objects.requireNonNull(leg.answeredAt()))))
                .map(LegRow::party)
                .filter(this::unrecorded);
    }
}
