package io.heatline.running;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Answer;
import io.heatline.Client;
import io.heatline.LiveLine;
import io.heatline.story.Walk;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/**
 * The database goes away while people work, and comes back. Meanwhile every request is refused clearly and soon; afterwards
 * everything goes on by itself: requests, sessions, the live line, timers, messages that wait; and nothing is half done.
 */
final class OutageStory {

    private static final String PASSWORD = "warm-winter-2026";
    /** For a request that was in the middle of a statement when the line fell silent. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final RunningProduct product;
    private final PostgresServer server;
    private final List<Duration> refusals = new ArrayList<>();

    OutageStory(RunningProduct product, PostgresServer server) {
        this.product = product;
        this.server = server;
    }

    /** How the database goes away and comes back. */
    interface Failure {
        void begin() throws Exception;

        void end() throws Exception;
    }

    void told(String name, Failure failure, Duration gone) throws Exception {
        var walk = new Walk(this::as);
        var waiting = walk.open();
        var accepted = walk.open();
        var task = walk.task("technician", accepted);
        var browser = Client.browser(product.root());
        assertThat(browser.signIn("agent", PASSWORD).status()).isEqualTo(200);
        try (var line = LiveLine.open(product.root(), "technician", PASSWORD, null)) {
            fallDue(waiting);
            failure.begin();
            var key = "outage-" + name;
            var request = Walk.request();
            var begun = System.nanoTime();
            while (System.nanoTime() - begun < gone.toNanos()) {
                refused(() -> as("agent").with("Idempotency-Key", key).post("/api/work-orders", request));
                refused(() -> walk.submit("technician", task, Map.of("decision", "accept")));
                refused(() -> browser.get("/api/tasks"));
                Thread.sleep(200);
            }
            failure.end();
            var ended = System.nanoTime();
            soon(
                    "requests are taken again",
                    () -> browser.get("/api/me").status() == 200
                            && as("agent").get("/api/tasks").status() == 200);
            var back = Duration.ofNanos(System.nanoTime() - ended);
            var opened = as("agent").with("Idempotency-Key", key).post("/api/work-orders", request);
            assertThat(opened.status()).as(opened.text()).isIn(200, 201);
            assertThat(numbers(request)).hasSize(1);
            assertThat(walk.order(accepted).path("status").asText()).isIn("DISPATCHED", "ACCEPTED");
            var again = walk.submit("technician", task, Map.of("decision", "accept"));
            assertThat(again.status()).as(again.text()).isIn(200, 409);
            assertThat(walk.order(accepted).path("status").asText()).isEqualTo("ACCEPTED");
            assertThat(line.next("data:{\"taskId\""))
                    .as("the live line goes on")
                    .isNotNull();
            soon("a timer that fell due meanwhile", () -> kinds(walk, waiting).contains("REMINDED"));
            soon("messages that waited", () -> unsent() == 0);
            walk.visit(accepted).complete(accepted).satisfied(accepted);
            try (var database = server.ask()) {
                new Records(database).agree();
            }
            report(name, gone, back);
        }
    }

    /** Refused with the database's absence as the reason, within seconds. */
    private void refused(Supplier<Answer> request) {
        long begun = System.nanoTime();
        var answer = request.get();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        refusals.add(took);
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("database-unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(took).isLessThan(LONGEST);
    }

    /** Its first timer comes due in a second, and a message about it waits for a chore: both while the database is gone. */
    private void fallDue(String number) throws SQLException {
        try (var database = server.ask();
                var statement = database.createStatement()) {
            var due = "(now() at time zone 'utc') + interval '1 second'";
            assertThat(statement.executeUpdate("update act_ru_job set duedate_ = " + due
                            + " where process_instance_id_ in"
                            + " (select proc_inst_id_ from act_ru_execution where business_key_ = '" + number + "')"))
                    .isPositive();
            assertThat(statement.executeUpdate("update notice_message set state = 'PENDING', next_attempt_at = " + due
                            + " where order_number = '" + number + "'"))
                    .isPositive();
        }
    }

    private long unsent() {
        try (var database = server.ask();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from notice_message where state = 'PENDING'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private List<String> numbers(Map<String, Object> request) throws SQLException {
        var room = ((Map<?, ?>) requireNonNull(request.get("premises"))).get("room");
        try (var database = server.ask();
                var statement = database.prepareStatement(
                        "select order_number from workorder_order where address like '%' || ? || '%'")) {
            statement.setString(1, String.valueOf(room));
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static List<String> kinds(Walk walk, String number) {
        var items =
                walk.get("agent", "/api/work-orders/" + number + "/timeline").path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("kind").asText())
                .toList();
    }

    private Client as(String login) {
        return Client.basic(product.root(), login, PASSWORD);
    }

    private void soon(String what, BooleanSupplier happens) throws InterruptedException {
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (!happens.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(() -> what + "\n" + product.lastWords())
                    .isLessThan(end);
            Thread.sleep(200);
        }
    }

    private void report(String name, Duration gone, Duration back) {
        var slowest = refusals.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        System.out.printf(
                "%-10s gone for %d s: %d requests refused with 503, the slowest after %.1f s; back after %.1f s%n",
                name, gone.toSeconds(), refusals.size(), slowest.toMillis() / 1000.0, back.toMillis() / 1000.0);
        refusals.clear();
    }
}
