package io.heatline.telephony;

import io.heatline.asterisk.ivr.Flow;
import io.heatline.asterisk.ivr.FlowProblem;
import io.heatline.asterisk.ivr.FlowReader;
import io.heatline.audit.AuditTrail;
import io.heatline.edge.Conflict;
import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import io.heatline.edge.NotFound;
import io.heatline.identity.PersonId;
import io.heatline.telephony.store.IvrMapper;
import io.heatline.telephony.store.IvrMapper.FlowRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The flows callers are led by: published as documents, in force at once on the node that published and within seconds on the others.
 * Until one is published the shipped one is, which is version 0. A database that is away changes nothing.
 */
@Service
public class Flows {

    private static final Logger log = LoggerFactory.getLogger(Flows.class);

    private final IvrMapper rows;
    private final FlowNeeds needs;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<String, Flow> inForce = new ConcurrentHashMap<>();
    /** Callers under way finish on the version they began with. */
    private final Map<String, Flow> versions = new ConcurrentHashMap<>();

    Flows(IvrMapper rows, FlowNeeds needs, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.needs = needs;
        this.audit = audit;
        this.clock = clock;
    }

    /** A flow as it was published; {@code publishedAt} is null for the shipped one. */
    public record Published(
            String key,
            long version,
            String document,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy) {}

    /** Something is wrong with a flow: each field error names the node. */
    public static final class FlowRefused extends Invalid {
        private static final long serialVersionUID = 1L;

        FlowRefused(List<FlowProblem> problems) {
            super(
                    "flow-refused",
                    problems.get(0).message(),
                    problems.stream()
                            .map(one -> new FieldProblem("nodes." + one.node(), one.code(), one.message()))
                            .toList());
        }
    }

    /** Somebody else published first. */
    public static final class FlowOvertaken extends Conflict {
        private static final long serialVersionUID = 1L;

        FlowOvertaken(String key) {
            super("flow-overtaken", "another version of " + key + " was published meanwhile");
        }
    }

    /** @throws NotFound when there never was one */
    public Published current(String key) {
        return rows.inForce(key)
                .map(row -> new Published(
                        row.flowKey(), row.version(), row.document(), row.publishedAt(), row.publishedBy()))
                .or(() -> shipped(key).map(document -> new Published(key, 0, document, null, null)))
                .orElseThrow(() -> new NotFound("flow-not-found", "no such flow: " + key));
    }

    /**
     * Puts a flow in force.
     *
     * @param base the version it was made from
     * @throws FlowRefused when something is wrong with it
     * @throws FlowOvertaken when there is a newer one
     */
    @Transactional
    public Published publish(String key, long base, String document, PersonId by) {
        Long latest = rows.latest(key);
        long before = latest == null ? 0 : latest;
        if (before != base) {
            throw new FlowOvertaken(key);
        }
        Flow flow = read(FlowReader.read(key, before + 1, document));
        List<FlowProblem> missing = needs.missing(flow);
        if (!missing.isEmpty()) {
            throw new FlowRefused(missing);
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            rows.publish(new FlowRow(key, flow.version(), document, at, by.value()));
        } catch (DuplicateKeyException e) {
            throw new FlowOvertaken(key);
        }
        audit.record("flow.published", "flow", key, "version " + flow.version());
        return new Published(key, flow.version(), document, at, by.value());
    }

    /** The flow new callers get. */
    Flow inForce(String key) {
        Flow held = inForce.get(key);
        return held == null ? look(key) : held;
    }

    /** As it is published now, on whatever node. */
    Flow latest(String key) {
        return look(key);
    }

    /** The flow a caller began with; the one in force if it can't be had. */
    Flow version(String key, long version) {
        Flow current = inForce(key);
        if (current.version() == version) {
            return current;
        }
        Flow held = versions.get(key + ":" + version);
        return held == null ? older(key, version).orElse(current) : held;
    }

    /** What others published. */
    @Scheduled(fixedDelayString = "PT5S")
    void follow() {
        inForce.keySet().forEach(this::look);
    }

    private Flow look(String key) {
        Flow held = inForce.get(key);
        try {
            Optional<FlowRow> row = rows.inForce(key);
            long version = row.map(FlowRow::version).orElse(0L);
            if (held == null || held.version() != version) {
                String document =
                        row.map(FlowRow::document).or(() -> shipped(key)).orElseThrow();
                held = published(key, version, document);
                inForce.put(key, held);
                versions.put(key + ":" + version, held);
            }
            return held;
        } catch (DataAccessException e) {
            if (held == null) {
                held = published(key, 0, shipped(key).orElseThrow());
            }
            log.warn("flow {} stays at version {}: {}", key, held.version(), e.getMessage());
            return held;
        }
    }

    private Optional<Flow> older(String key, long version) {
        try {
            Optional<Flow> found = version == 0
                    ? shipped(key).map(document -> published(key, 0, document))
                    : rows.version(key, version).map(row -> published(key, version, row.document()));
            found.ifPresent(flow -> versions.put(key + ":" + version, flow));
            return found;
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    private static Flow published(String key, long version, String document) {
        return read(FlowReader.published(key, version, document));
    }

    private static Flow read(FlowReader.Reading reading) {
        if (!reading.problems().isEmpty()) {
            throw new FlowRefused(reading.problems());
        }
        return Objects.requireNonNull(reading.flow());
    }

    private static Optional<String> shipped(String key) {
        if (!key.matches("[a-z0-9-]{1,40}")) {
            return Optional.empty();
        }
        try (var document = Flows.class.getResourceAsStream(key + ".json")) {
            return document == null
                    ? Optional.empty()
                    : Optional.of(new String(document.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
