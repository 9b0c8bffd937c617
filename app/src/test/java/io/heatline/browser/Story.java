package io.heatline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A story of the portal's folder {@code stories}, told in real browsers. */
public final class Story {

    private Story() {}

    /** Tells it against the product that runs there; each wait in a story has a limit of its own. */
    public static void tell(String name, String root, String... more) throws Exception {
        var command = new ArrayList<>(List.of("node", "portal/stories/" + name + ".mjs", root));
        command.addAll(List.of(more));
        var story = new ProcessBuilder(command).redirectErrorStream(true).start();
        var told = outputOf(story);

        assertThat(story.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(story.exitValue()).as(told).isZero();
        assertThat(told).contains("told: ");
    }

    private static String outputOf(Process story) throws IOException {
        try (var output = story.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
