package io.heatline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the PBX says to who waits is put together by its queue: a sentence, the caller's own place (from 2 on), the rest of the sentence. */
class QueueWordsTest {
    @Test
    void the_place_that_is_said_is_the_callers_own_and_not_how_many_are_before_them() throws IOException {
        Map<String, String> texts = Files.readAllLines(Path.of("pbx/prompts/zh.tsv")).stream()
                .filter(line -> line.contains("\t"))
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));

        assertThat(texts.get("heatline/queue-thereare")
                        + texts.get("digits/2")
                        + texts.get("heatline/queue-callswaiting"))
                .isEqualTo("您现在排在第二位。");
    }
}
