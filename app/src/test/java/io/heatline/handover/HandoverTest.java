package io.heatline.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.heatline.HeatlineTest;
import io.heatline.audit.AuditTrail;
import io.heatline.file.Photos;
import io.heatline.handover.HandoverSettings.Target;
import io.heatline.handover.store.DeliveryMapper;
import io.heatline.story.Walk;
import io.heatline.workorder.WorkOrderChanged;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.WorkOrders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** A network unit's own system at the end of the wire: it takes orders, is away, refuses, and tries to lead us elsewhere. */
class HandoverTest extends HeatlineTest {

    private static final String SECRET = "a-secret-that-both-sides-know-0123456789";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private DeliveryMapper mapper;

    @Autowired
    private WorkOrders orders;

    @Autowired
    private OrderBody body;

    @Autowired
    private AuditTrail audit;

    private final Walk walk = new Walk(this::as);
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    /** What another test left waiting is none of this one's. */
    private final String name = "north-" + UUID.randomUUID().toString().substring(0, 8);

    private HttpServer server;
    private Clock clock = Clock.systemUTC();

    private record Request(String path, Map<String, String> headers, byte[] body) {
        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    @BeforeEach
    void theirSystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        requests.add(new Request(
                exchange.getRequestURI().getPath(),
                headers,
                exchange.getRequestBody().readAllBytes()));
        int status = answers.isEmpty() ? 200 : answers.pop();
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void an_order_is_handed_over_once_signed_and_with_its_photos() throws Exception {
        var number = walk.open();
        walk.accept(number);
        byte[] photo = Photos.jpeg();
        var sent = walk.as("technician")
                .upload("POST", "/api/files", "file", "photo.jpg", photo, Map.of("sha256", Photos.sha256(photo)));
        var file = sent.json().path("id").asText();
        walk.step(
                "technician",
                number,
                "handle",
                Map.of("indoorTemperature", 14.5, "cause", "AIR_LOCK", "onSitePhotos", List.of(file)));

        changed(number);
        changed(number);
        deliveries().sendDue();

        assertThat(requests).hasSize(1);
        var request = requests.get(0);
        assertThat(request.json().path("number").asText()).isEqualTo(number);
        assertThat(request.json().path("station").asText()).isEqualTo("S01");
        var attachment = request.json().path("attachments").get(0);
        assertThat(Base64.getDecoder().decode(attachment.path("content").asText()))
                .hasSize(attachment.path("size").asInt());
        assertThat(request.header("X-Heatline-Signature"))
                .isEqualTo("sha256=" + hmac(request.header("X-Heatline-Timestamp") + ".", request.body()));
        assertThat(request.header("X-Heatline-Delivery"))
                .isEqualTo(request.json().path("delivery").asText());
        deliveries().sendDue();
        assertThat(requests).hasSize(1);
    }

    /** It may be about those who work in that system. */
    @Test
    void a_complaint_is_not_handed_over() {
        var request = Walk.request();
        request.put("type", "COMPLAINT");
        request.put("fault", "OTHER");
        var opened = as("agent").post("/api/work-orders", request);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);

        changed(opened.json().path("number").asText());
        deliveries().sendDue();

        assertThat(requests).isEmpty();
    }

    @Test
    void a_system_that_is_away_is_told_again_later_and_can_tell_that_it_is_the_same() {
        answers.addAll(List.of(503, 429));
        var number = walk.open();
        changed(number);

        deliveries().sendDue();
        deliveries().sendDue();
        assertThat(requests).as("not before the pause is over").hasSize(1);
        passes(Duration.ofSeconds(31));
        deliveries().sendDue();
        passes(Duration.ofSeconds(61));
        deliveries().sendDue();

        assertThat(requests)
                .hasSize(3)
                .extracting(one -> one.header("X-Heatline-Delivery"))
                .containsOnly(requests.get(0).header("X-Heatline-Delivery"));
    }

    @Test
    void what_is_refused_waits_for_somebody_to_try_again() {
        answers.add(422);
        var number = walk.open();
        changed(number);
        deliveries().sendDue();
        passes(Duration.ofDays(1));
        deliveries().sendDue();
        assertThat(requests).hasSize(1);

        var dead = dead(number);
        assertThat(dead.path("answer").asText()).isEqualTo("HTTP 422");
        var retry = "/api/handovers/" + dead.path("id").asText() + "/retry";
        assertThat(as("agent").get("/api/handovers").status()).isEqualTo(403);
        assertThat(as("admin").post(retry, Map.of()).status()).isEqualTo(202);
        deliveries().sendDue();

        assertThat(requests).hasSize(2);
        assertThat(as("admin").post(retry, Map.of()).code()).isEqualTo("delivery-not-dead");
        assertThat(as("admin").post("/api/handovers/none/retry", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void nobody_leads_us_elsewhere() {
        answers.add(302);
        changed(walk.open());

        deliveries().sendDue();

        assertThat(requests).extracting(Request::path).containsExactly("/orders");
    }

    @ParameterizedTest
    @CsvSource({
        "https://orders.north.example/in, true",
        "http://127.0.0.1:9000/in, true",
        "http://10.0.0.5/in, false",
        "http://169.254.169.254/latest, false",
        "https://user:word@orders.north.example/in, false",
        "file:///etc/passwd, false",
        "/in, false",
    })
    void an_operators_address_is_https_or_of_this_machine(String url, boolean safe) {
        assertThat(new Target("north", "S01", URI.create(url), SECRET).isUrlSafe())
                .isEqualTo(safe);
        assertThat(new Target("north", "S01", URI.create(url), SECRET).toString())
                .doesNotContain(SECRET);
    }

    private JsonNode dead(String number) {
        for (JsonNode one : as("admin").get("/api/handovers?limit=200").json().path("items")) {
            if (one.path("number").asText().equals(number)) {
                return one;
            }
        }
        throw new AssertionError("not laid aside: " + number);
    }

    private void changed(String number) {
        new Handover(orders, mapper, settings(), clock).changed(new WorkOrderChanged(new WorkOrderNumber(number)));
    }

    private Deliveries deliveries() {
        return new Deliveries(mapper, body, new Sender(settings(), clock), settings(), audit, clock);
    }

    private HandoverSettings settings() {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/orders");
        return new HandoverSettings(
                List.of(new Target(name, "S01", url, SECRET)),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                24,
                DataSize.ofMegabytes(20));
    }

    private void passes(Duration time) {
        clock = Clock.offset(clock, time);
    }

    private static String hmac(String before, byte[] body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(before.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
