package io.heatline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.heatline.HeatlineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The committed document is what the application says of itself, so a change of the API is seen in review. */
class OpenApiDriftTest extends HeatlineTest {

    private static final Path COMMITTED = Path.of("openapi.json");
    private static final String WRITE = "heatline.openapi.write";
    private static final String REGENERATE = "The API is no longer what app/openapi.json says; if that is meant, run "
            + "./mvnw -pl app -am test -Dtest=OpenApiDriftTest -D" + WRITE + "=true and commit the file.";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void the_committed_document_says_what_the_api_is() throws IOException {
        var document = document();

        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(COMMITTED, document);
        }

        assertThat(COMMITTED).as(REGENERATE).exists();
        assertThat(document).as(REGENERATE).isEqualTo(Files.readString(COMMITTED));
    }

    /** Keys in order, one way of ending lines, and not the port this test happens to listen on. */
    private String document() throws IOException {
        @SuppressWarnings("unchecked")
        Map<String, Object> document =
                JSON.readValue(stranger().get("/v3/api-docs").bytes(), Map.class);
        document.remove("servers");
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return JSON.writer(printer).writeValueAsString(document) + "\n";
    }
}
