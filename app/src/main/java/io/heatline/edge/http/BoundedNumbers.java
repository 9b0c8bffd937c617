package io.heatline.edge.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals that somebody could have meant: 0E-999999999 is nothing, and a thousand million digits once it is written out. */
final class BoundedNumbers extends StdScalarDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 100;

    BoundedNumbers() {
        super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var number = BigDecimalDeserializer.instance.deserialize(json, context);
        return number == null || Math.abs((long) number.scale()) <= LONGEST
                ? number
                : (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number, "too long to be written out");
    }
}
