package io.heatline.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.file.FileStore;
import io.heatline.file.StoredFile;
import io.heatline.workorder.WorkOrder;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.WorkOrders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What another system is told of an order: how it stands at the moment it is told, with what is attached. */
@Component
class OrderBody {

    private final WorkOrders orders;
    private final FileStore files;
    private final HandoverSettings settings;
    private final ObjectMapper json;

    OrderBody(WorkOrders orders, FileStore files, HandoverSettings settings, ObjectMapper json) {
        this.orders = orders;
        this.files = files;
        this.settings = settings;
        this.json = json;
    }

    /** @param version rises with every change: one that is lower than what was told before is late */
    record Told(
            String delivery,
            String number,
            int version,
            String status,
            String priority,
            String type,
            String fault,
            @Nullable String details,
            @Nullable String station,
            String address,
            @Nullable String contactName,
            String contactPhone,
            @Nullable BigDecimal indoorTemperature,
            Instant takenAt,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt,
            List<Attachment> attachments) {}

    /** @param content Base64; null where all attachments together are too much */
    record Attachment(String id, String name, String mediaType, long size, String sha256, byte @Nullable [] content) {}

    @Transactional(readOnly = true)
    byte[] of(String delivery, String number) {
        try {
            return json.writeValueAsBytes(told(delivery, orders.get(new WorkOrderNumber(number))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Told told(String delivery, WorkOrder order) {
        var station = order.station();
        return new Told(
                delivery,
                order.number().value(),
                order.version(),
                order.status().name(),
                order.priority().name(),
                order.type().name(),
                order.fault().name(),
                order.details(),
                station == null ? null : station.value(),
                order.address(),
                order.contactName(),
                order.contactPhone(),
                order.indoorTemperature(),
                order.takenAt(),
                order.dueAt(),
                order.closedAt(),
                attachments(order.number().value()));
    }

    private List<Attachment> attachments(String number) {
        long room = settings.attachments().toBytes();
        var attachments = new ArrayList<Attachment>();
        for (StoredFile file : files.attachedTo(number)) {
            boolean fits = file.size() <= room;
            room -= fits ? file.size() : 0;
            attachments.add(new Attachment(
                    file.id().value(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    fits ? bytes(file) : null));
        }
        return attachments;
    }

    private byte[] bytes(StoredFile file) {
        try {
            return Files.readAllBytes(files.path(file));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
