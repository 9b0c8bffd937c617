package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Client;
import io.heatline.bench.Latencies;
import io.heatline.bench.Measured;
import io.heatline.story.Walk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What agents and callers wait for: from an event of the PBX to the agent's browser, and from a caller's key to what the dialplan does
 * next. The PBX is a program that says what Asterisk says, in time; the browsers are sockets, one for each agent.
 */
@Tag("bench")
class PhonesCallsBench extends Measured {

    private static final int SECONDS = 60;
    private static final int FIRST = 8001;
    private static final int AGENTS = 480;
    private static final int VISITS = 500;
    private static final String SEAT_PASSWORD = "a desk beside the window";
    /** Of the facts of a call that was answered: arrived, in the menu, waiting, ringing, answered, wrapped up, ended. */
    private static final int FACTS = 7;

    private static final FakePbx PBX = pbx();
    private static final int AGI = freePort();

    private final List<String> tokens = new ArrayList<>();

    @DynamicPropertySource
    static void telephone(DynamicPropertyRegistry settings) throws IOException {
        // The journal of a run before is not to be taken up: its calls have the same names.
        String data = Files.createTempDirectory("heatline-bench-calls").toString();
        settings.add("heatline.data", () -> data);
        settings.add("heatline.telephony.pbxs[0].name", () -> "bench");
        settings.add("heatline.telephony.pbxs[0].port", PBX::port);
        settings.add("heatline.telephony.pbxs[0].secret", () -> "bench");
        settings.add("heatline.telephony.agi.port", () -> AGI);
    }

    @Test
    void calls() throws Exception {
        machine();
        seat(60);
        run(10, 5, 60);
        Latencies pop = run(SECONDS, 5, 60);
        System.out.printf(
                "event to browser, 5 calls/s for %d s, 60 agents signed in: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms (target p95 < 150)%n",
                SECONDS, pop.p50(), pop.p95(), pop.at(0.99));
        assertThat(pop.p95()).isLessThan(150);

        seat(AGENTS);
        Latencies feed = run(SECONDS, 50, AGENTS);
        System.out.printf(
                "event to browser, 50 calls/s for %d s, %d agents signed in: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms (target p99 < 1000)%n",
                SECONDS, AGENTS, feed.p50(), feed.p95(), feed.at(0.99));
        assertThat(feed.at(0.99)).isLessThan(1_000);

        Decisions decided = decisions();
        System.out.printf(
                "FastAGI, %d visits, prompts of no length: who calls, the rules at two points, the emergency key%n"
                        + "the longest that is decided in a visit: p50 %.1f ms, p95 %.1f ms (target p95 < 50); a visit: p50 %.1f ms, p95 %.1f ms%n",
                VISITS,
                decided.longest().p50(),
                decided.longest().p95(),
                decided.visits().p50(),
                decided.visits().p95());
        assertThat(decided.longest().p95()).isLessThan(50);
        System.out.printf("load at the end %.1f%n", load());
    }

    /** Signs in agents, each with an account and an extension, until there are so many. */
    private void seat(int agents) {
        for (int next = tokens.size(); next < agents; next++) {
            String login = "seat-" + next;
            var person =
                    Map.of("login", login, "name", "坐席" + next, "password", SEAT_PASSWORD, "roles", List.of("AGENT"));
            assertThat(as("admin").post("/api/people", person).status()).isEqualTo(204);
            String token = Client.basic(root(), login, SEAT_PASSWORD)
                    .post("/api/me/tokens", Map.of("name", "bench"))
                    .json()
                    .path("token")
                    .asText();
            tokens.add(token);
            assertThat(Client.token(root(), token)
                            .put("/api/me/phone", Map.of("extension", "" + (FIRST + next)))
                            .status())
                    .isEqualTo(200);
        }
    }

    /** Calls go round among the agents; each is answered after a moment and over before the phone rings again. */
    private Latencies run(int seconds, int perSecond, int agents) throws Exception {
        int calls = seconds * perSecond;
        double pace = 0.8 * agents / perSecond / 22;
        long before = settled();
        List<RingingLine> browsers = new ArrayList<>();
        try {
            for (int agent = 0; agent < agents; agent++) {
                browsers.add(RingingLine.open(root(), tokens.get(agent)));
            }
            var feed = new Feed();
            List<List<Double>> rings = new ArrayList<>();
            browsers.forEach(browser -> rings.add(new ArrayList<>()));
            Instant begin = Instant.now().plusSeconds(1);
            for (int call = 0; call < calls; call++) {
                Instant began = begin.plusMillis(call * 1000L / perSecond);
                String extension = "" + (FIRST + call % agents);
                var ami = new Ami(began, pace);
                feed.add(ami.waits() + ami.rings(extension) + ami.talks(extension));
                rings.get(call % agents).add(began.toEpochMilli() / 1000.0 + 6.001 * pace);
            }
            Latencies late = Latencies.of(feed.say(PBX));

            until(() -> settled() == before + calls);
            assertThat(settled() - before)
                    .as("calls with all their facts, of %s", written())
                    .isEqualTo(calls);
            System.out.printf(
                    "%,d events of %,d calls said, late by p99 %.0f ms at most: %,d calls written as answered, none lost%n",
                    feed.size(), calls, late.at(0.99), settled() - before);
            until(() ->
                    browsers.stream().mapToInt(browser -> browser.rang().size()).sum() >= calls);
            return latencies(browsers, rings);
        } finally {
            for (var browser : browsers) {
                browser.close();
            }
        }
    }

    private static Latencies latencies(List<RingingLine> browsers, List<List<Double>> rings) {
        List<Long> nanos = new ArrayList<>();
        for (int agent = 0; agent < browsers.size(); agent++) {
            List<Double> heard = browsers.get(agent).rang();
            assertThat(heard).as("what browser %d heard", agent).hasSameSizeAs(rings.get(agent));
            for (int ring = 0; ring < heard.size(); ring++) {
                nanos.add((long) ((heard.get(ring) - rings.get(agent).get(ring)) * 1e9));
            }
        }
        return Latencies.of(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    /** Calls that are written down with every one of their facts. */
    private long settled() {
        Long count = database.queryForObject("""
            select count(*) from telephony_call c where c.settled = 1 and c.outcome = 'ANSWERED'
            and (select count(*) from telephony_fact f where f.call_id = c.id) = ?
            """, Long.class, FACTS);
        return count == null ? 0 : count;
    }

    /**
     * What callers wait for.
     *
     * @param longest of each visit, the longest time between what the PBX said and what it was told to do next
     * @param visits from the connection to the last command
     */
    private record Decisions(Latencies longest, Latencies visits) {}

    private Decisions decisions() {
        var walk = new Walk(this::as);
        List<String> callers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String phone = "1370000" + (4000 + i);
            var request = Walk.request();
            request.put("contact", Map.of("name", "来电人", "phone", phone));
            walk.open(request);
            callers.add(phone);
        }
        decide(callers, 50);
        return decide(callers, VISITS);
    }

    private static Decisions decide(List<String> callers, int visits) {
        var longest = new long[visits];
        var whole = Latencies.of(visits, visit -> {
            try {
                var caller = new AgiCaller(AGI, callers.get(visit % callers.size()), '9', "agi-" + System.nanoTime());
                assertThat(caller.visit()).containsKey("HEATLINE_NEXT");
                longest[visit] = caller.longestSilence();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        });
        return new Decisions(Latencies.of(longest), whole);
    }

    private static void until(BooleanSupplier there) throws InterruptedException {
        for (int tries = 0; tries < 300 && !there.getAsBoolean(); tries++) {
            Thread.sleep(200);
        }
    }

    private List<Map<String, Object>> written() {
        return database.queryForList("""
            select c.outcome, c.settled, (select string_agg(f.kind, ' ' order by f.place) from telephony_fact f where f.call_id = c.id) facts,
              count(*) calls from telephony_call c group by 1, 2, 3
            """);
    }

    private static FakePbx pbx() {
        try {
            return new FakePbx();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
