package io.heatline.workorder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.edge.Conflict;
import io.heatline.identity.PersonId;
import io.heatline.workorder.store.RequestKeyMapper;
import io.heatline.workorder.store.RequestKeyMapper.RequestKeyRow;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a request in once, however often a nervous browser or a retrying program sends it. */
@Service
public class Intake {

    private final WorkOrders workOrders;
    private final RequestKeyMapper keys;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Intake(
            WorkOrders workOrders,
            RequestKeyMapper keys,
            ObjectMapper json,
            Clock clock,
            TransactionTemplate transaction) {
        this.workOrders = workOrders;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A key of this person that was used before for a different request. */
    public static final class KeyReused extends Conflict {
        KeyReused(String key) {
            super("idempotency-key-reused", key);
        }
    }

    /**
     * Opens an order, or finds the one that the same key of the same person has opened.
     *
     * @throws KeyReused when the key came with another request before
     */
    public WorkOrderNumber take(OpenWorkOrder request, PersonId by, @Nullable String key) {
        return key == null ? workOrders.open(request, by) : takeOnce(request, by, key);
    }

    private WorkOrderNumber takeOnce(OpenWorkOrder request, PersonId by, String key) {
        var hash = hash(request);
        return known(key, by, hash).orElseGet(() -> race(() -> openWithKey(request, by, key, hash), key, by, hash));
    }

    /** Two sendings at once: the second one's key is refused by the database, and then the first one's order is ours. */
    private WorkOrderNumber race(Supplier<WorkOrderNumber> opening, String key, PersonId by, String hash) {
        try {
            return opening.get();
        } catch (DataIntegrityViolationException duplicate) {
            return known(key, by, hash).orElseThrow(() -> duplicate);
        }
    }

    private WorkOrderNumber openWithKey(OpenWorkOrder request, PersonId by, String key, String hash) {
        return transaction.execute(status -> {
            var number = workOrders.open(request, by);
            keys.insert(new RequestKeyRow(key, by.value(), hash, number.value(), clock.instant()));
            return number;
        });
    }

    private Optional<WorkOrderNumber> known(String key, PersonId by, String hash) {
        return keys.find(key, by.value()).map(row -> sameRequest(row, hash));
    }

    private static WorkOrderNumber sameRequest(RequestKeyRow row, String hash) {
        if (!row.bodyHash().equals(hash)) {
            throw new KeyReused(row.requestKey());
        }
        return new WorkOrderNumber(row.orderNumber());
    }

    private String hash(OpenWorkOrder request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
