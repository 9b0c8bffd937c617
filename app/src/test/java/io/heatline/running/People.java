package io.heatline.running;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Answer;
import io.heatline.Client;
import io.heatline.running.Told.Asked;
import io.heatline.story.Walk;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Take steps on orders over HTTP, keep what they were told, and look afterwards whether it is so. */
final class People {

    private static final String PASSWORD = "warm-winter-2026";
    private static final Set<String> LINES =
            Stream.of(Step.values()).map(step -> step.line).collect(Collectors.toSet());

    private final String root;
    private final Map<Step, Duration> usual = new EnumMap<>(Step.class);

    People(String root) {
        this.root = root;
    }

    /** How long this step took when it was taken last. */
    synchronized Duration usual(Step step) {
        return usual.getOrDefault(step, Duration.ofMillis(150));
    }

    /** Takes a step; false when there was no answer. */
    boolean step(Told order, Step step) {
        return step(order, step, root);
    }

    /** Takes a step whose one writing request goes by this address. */
    boolean step(Told order, Step step, String by) {
        var asked = heard(() -> prepared(order, step));
        if (asked.isEmpty()) {
            return false;
        }
        order.unanswered(asked.get());
        long begun = System.nanoTime();
        var answer = heard(() -> post(asked.get(), order, by));
        answer.ifPresent(said -> {
            took(step, Duration.ofNanos(System.nanoTime() - begun));
            take(order, asked.get(), said);
        });
        return answer.isPresent();
    }

    private synchronized void took(Step step, Duration time) {
        usual.put(step, time);
    }

    /** Any step that can come next. */
    boolean anyStep(Told order, Random random) {
        var last = order.last();
        var possible = last == null ? List.of(Step.OPEN) : last.next();
        return step(order, possible.get(random.nextInt(possible.size())));
    }

    private Asked prepared(Told order, Step step) {
        return switch (step) {
            case OPEN -> new Asked(step, "/api/work-orders", order.request);
            case REASSIGN -> new Asked(step, "/api/work-orders/" + order.number() + "/reassign", step.answers);
            case CANCEL -> new Asked(step, "/api/work-orders/" + order.number() + "/cancel", step.answers);
            default -> {
                var task = new Walk(login -> as(login, root)).task(step.person, order.number());
                var form = task.path("form").path("version").asText();
                yield new Asked(
                        step,
                        "/api/tasks/" + task.path("id").asText() + "/complete",
                        Map.of("formVersion", form, "values", step.answers));
            }
        };
    }

    private Answer post(Asked asked, Told order, String by) {
        var person = as(asked.step().person, by);
        return (asked.step() == Step.OPEN ? person.with("Idempotency-Key", order.key) : person)
                .post(asked.path(), asked.body());
    }

    private static void take(Told order, Asked asked, Answer answer) {
        assertThat(answer.status()).as("%s: %s", order, answer.text()).isIn(200, 201);
        if (asked.step() == Step.OPEN) {
            order.number(answer.json().path("number").asText());
        }
        order.answered(asked.step());
    }

    /**
     * What nobody heard the answer to has happened wholly or not at all; asked for again, it takes effect once.
     *
     * @param opened the order that was opened with the key, as the database has it
     * @return whether it had happened
     */
    boolean settle(Told order, Asked asked, Optional<String> opened) {
        boolean happened = asked.step() == Step.OPEN
                ? opened.isPresent()
                : lines(order.number()).size() > order.done().size();
        if (happened) {
            opened.filter(number -> asked.step() == Step.OPEN).ifPresent(order::number);
            order.answered(asked.step());
            stands(order);
            heardTooLate(order, asked);
        } else {
            if (asked.step() != Step.OPEN) {
                stands(order);
            }
            take(order, asked, post(asked, order, root));
        }
        stands(order);
        return happened;
    }

    private void heardTooLate(Told order, Asked asked) {
        if (asked.step() == Step.OPEN) {
            var again = post(asked, order, root);
            assertThat(again.json().path("number").asText())
                    .as("%s: %s", order, again.text())
                    .isEqualTo(order.number());
        } else if (asked.step().ofATask()) {
            var again = post(asked, order, root);
            assertThat(again.code()).as("%s: %s", order, again.text()).isEqualTo("task-ended");
            assertThat(again.json().path("endedBy").path("id").asText()).isEqualTo(asked.step().person);
        }
    }

    /** It is where its people were told it is: status, open task, timeline. */
    void stands(Told order) {
        var walk = new Walk(login -> as(login, root));
        var last = requireNonNull(order.last(), order + " was never opened");
        var number = order.number();
        assertThat(walk.order(number).path("status").asText())
                .as("status of %s", order)
                .isEqualTo(last.status);
        assertThat(walk.steps("agent", number))
                .extracting(task -> task.path("key").asText())
                .as("open tasks of %s", order)
                .isEqualTo(last.opens == null ? List.of() : List.of(last.opens));
        assertThat(lines(number))
                .as("timeline of %s", order)
                .isEqualTo(order.done().stream().map(step -> step.line).toList());
    }

    /** What people did; that somebody was reminded of a step meanwhile is the clock's. */
    private List<String> lines(String number) {
        return new Walk(login -> as(login, root))
                .done(number).stream().filter(LINES::contains).toList();
    }

    private static Client as(String login, String root) {
        return Client.basic(root, login, PASSWORD);
    }

    /** Empty when the line went dead. */
    private static <T> Optional<T> heard(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (AssertionError failed) {
            if (failed.getCause() instanceof IOException) {
                return Optional.empty();
            }
            throw failed;
        }
    }
}
