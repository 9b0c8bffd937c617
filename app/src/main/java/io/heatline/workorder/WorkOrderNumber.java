package io.heatline.workorder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The running number of a work order (流水号) such as {@code HL20261122-00017}; also the process's business key. */
public record WorkOrderNumber(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("HL\\d{8}-\\d{5,12}");

    /** @throws UnknownWorkOrder when the text is not shaped like a number, so that a mistyped URL is a plain 404 */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkOrderNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new UnknownWorkOrder(value);
        }
    }

    static WorkOrderNumber of(LocalDate day, long sequence) {
        return new WorkOrderNumber("HL%s-%05d".formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE), sequence));
    }

    @Override
    public String toString() {
        return value;
    }
}
