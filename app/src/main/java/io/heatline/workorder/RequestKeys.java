package io.heatline.workorder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets what is asked of an order happen once, however often it is sent. The caller holds the order, so that two sendings
 * of one request come here one after the other.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RequestKeys {

    private final RequestKeyMapper keys;
    private final ObjectMapper json;
    private final Clock clock;

    RequestKeys(RequestKeyMapper keys, ObjectMapper json, Clock clock) {
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Whether this request was not taken in before.
     *
     * @param key null where the caller does not care
     * @throws Intake.KeyReused when the key came with another request before
     */
    public boolean first(@Nullable String key, PersonId by, WorkOrderNumber number, String asks, Object request) {
        return key == null || first(key, by, number, hash(number + " " + asks + " " + written(request)));
    }

    private boolean first(String key, PersonId by, WorkOrderNumber number, String hash) {
        Optional<RequestKeyRow> known = keys.find(key, by.value());
        known.filter(row -> !row.bodyHash().equals(hash)).ifPresent(other -> {
            throw new Intake.KeyReused(key);
        });
        if (known.isEmpty()) {
            keys.insert(new RequestKeyRow(key, by.value(), hash, number.value(), clock.instant()));
        }
        return known.isEmpty();
    }

    private String written(Object request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
