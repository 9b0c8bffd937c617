package io.heatline.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Client;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * In each life a workbook of households is sent, and the product is killed at a random row of one of its steps, a random moment after
 * that row was passed. Started again it goes on by itself; what it left has no part of a row, and in the end every row is there once.
 */
final class KilledImportStory {

    /** What the product is doing when it dies. */
    enum Life {
        CHECKED("CHECKING"),
        CREATED("COMMITTING"),
        UPDATED("COMMITTING"),
        TAKEN_BACK("UNDOING");

        private final String state;

        Life(String state) {
            this.state = state;
        }
    }

    private static final int FLATS = 5_200;
    private static final int OF_BUILDING = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Path data;
    private final Path aside;
    private final RunningProduct product;
    private final Random random;
    private final long seed;
    private Client dispatcher;
    private Duration starting = Duration.ZERO;

    KilledImportStory(Path folder, RunningProduct product, Path data, long seed) {
        this.data = data;
        this.aside = folder.resolve("copy");
        this.product = product;
        this.random = new Random(seed);
        this.seed = seed;
        this.dispatcher = Client.stranger(product.root());
    }

    void told(List<Life> lives) throws Exception {
        product.start();
        // A token is looked at faster than a password: it is asked often how far the import is.
        dispatcher = Client.token(
                product.root(),
                Client.basic(product.root(), "dispatcher", "warm-winter-2026")
                        .post("/api/me/tokens", Map.of("name", "imports"))
                        .json()
                        .path("token")
                        .asText());
        for (int i = 0; i < lives.size(); i++) {
            life("断电" + (char) ('A' + i) + "苑", lives.get(i), i);
        }
        System.out.printf(
                "%d kills with seed %d; a start takes %.1f s; %,d rows each, every one of them there once%n",
                lives.size(), seed, starting.toMillis() / 1000.0 / lives.size(), FLATS);
    }

    private void life(String estate, Life life, int which) throws Exception {
        int row = random.nextInt(FLATS);
        var after = Duration.ofMillis(random.nextInt(400));
        try {
            var creation = send(estate, "88.5");
            survive(creation, "CHECKING", life == Life.CHECKED, row, after, "CHECKED");
            move(creation, "commit");
            survive(creation, "COMMITTING", life == Life.CREATED, row, after, "COMMITTED");
            assertThat(counts(creation)).isEqualTo(Map.of("CREATE", FLATS + OF_BUILDING));
            if (life == Life.UPDATED || life == Life.TAKEN_BACK) {
                var update = send(estate, "90.25");
                survive(update, "CHECKING", false, row, after, "CHECKED");
                move(update, "commit");
                survive(update, "COMMITTING", life == Life.UPDATED, row, after, "COMMITTED");
                assertThat(counts(update)).isEqualTo(Map.of("UPDATE", FLATS + OF_BUILDING));
                if (life == Life.TAKEN_BACK) {
                    move(update, "undo");
                    survive(update, "UNDOING", true, 0, after, "UNDONE");
                }
            }
            everyRowOnce(estate, life);
        } catch (AssertionError failed) {
            throw new AssertionError(
                    "kill %d with seed %d, %s at row %d and %s later: %s"
                            .formatted(which, seed, life.state, row, after, failed.getMessage()),
                    failed);
        }
    }

    /** Waits for the end of a step, over a death in it if that is wanted. */
    private void survive(String id, String step, boolean death, int row, Duration after, String end) throws Exception {
        if (death) {
            await(
                    id,
                    now -> !now.path("state").asText().equals(step)
                            || now.path("rowsDone").asInt() >= row);
            Thread.sleep(after.toMillis());
            product.kill();
            product.awaitDeath();
            try (var records = Records.left(data, aside)) {
                new ImportRecords(records).holdNoPartOfABatch();
            }
            starting = starting.plus(product.start());
        }
        await(id, now -> now.path("state").asText().equals(end));
    }

    private void everyRowOnce(String estate, Life life) {
        var filter = URLEncoder.encode("estate:eq:" + estate, StandardCharsets.UTF_8);
        assertThat(dispatcher
                        .get("/api/premises/count?filter=" + filter)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(FLATS);
        var area = life == Life.UPDATED ? "90.25" : "88.5";
        assertThat(dispatcher
                        .get("/api/premises/count?filter=" + filter + "&filter=heatedArea:eq:" + area)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(FLATS);
        for (var flat : dispatcher
                .get("/api/premises?limit=100&filter=" + filter + "&filter=building:eq:"
                        + (1 + random.nextInt(FLATS / OF_BUILDING)))
                .json()
                .path("items")) {
            flat(flat.path("id").asText(), life);
        }
    }

    /** The first building has a second person in each flat. */
    private void flat(String id, Life life) {
        var file = dispatcher.get("/api/premises/" + id).json();
        var changes = dispatcher.get("/api/premises/" + id + "/changes").json().path("items");
        boolean two = file.path("building").asText().startsWith("1");
        assertThat(file.path("contacts")).as(file.toString()).hasSize(two ? 2 : 1);
        assertThat(file.path("contacts").path(0).path("phones"))
                .as(file.toString())
                .hasSize(2);
        assertThat(file.path("owners")).as(file.toString()).hasSize(1);
        assertThat(changes.findValuesAsText("kind"))
                .as(changes.toString())
                .containsExactlyElementsOf(
                        switch (life) {
                            case CHECKED, CREATED -> List.of("REGISTERED");
                            case UPDATED -> List.of("CHANGED", "REGISTERED");
                            case TAKEN_BACK -> List.of("UNDONE", "CHANGED", "REGISTERED");
                        });
    }

    private String send(String estate, String area) {
        var answer = dispatcher.upload("POST", "/api/imports", "file", "a.csv", table(estate, area), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json().path("id").asText();
    }

    private static byte[] table(String estate, String area) {
        var text = new StringBuilder("楼盘名称,楼盘号,单元,门牌号,供热面积,联系人,电话,产权人\n");
        for (int flat = 0; flat < FLATS; flat++) {
            int building = flat / OF_BUILDING + 1;
            var place = "%s,%d号楼,%d单元,%d".formatted(estate, building, flat % 4 + 1, 1_000 + flat % OF_BUILDING);
            text.append("%s,%s,住户%d,138%08d/139%08d,业主%d\n".formatted(place, area, flat, flat, flat, flat));
            if (building == 1) {
                text.append("%s,%s,家属%d,137%08d,\n".formatted(place, area, flat, flat));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void move(String id, String action) {
        var answer = dispatcher.post("/api/imports/" + id + "/" + action, Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Map<String, Integer> counts(String id) {
        var counts = new TreeMap<String, Integer>();
        get(id).path("counts")
                .fields()
                .forEachRemaining(one -> counts.put(one.getKey(), one.getValue().asInt()));
        return counts;
    }

    private void await(String id, Predicate<JsonNode> there) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var now = get(id);
        while (!there.test(now)) {
            assertThat(now.path("state").asText()).as(now.toString()).isNotEqualTo("FAILED");
            assertThat(System.nanoTime()).as(now + "\n" + product.lastWords()).isLessThan(end);
            Thread.sleep(10);
            now = get(id);
        }
    }

    private JsonNode get(String id) {
        var answer = dispatcher.get("/api/imports/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
