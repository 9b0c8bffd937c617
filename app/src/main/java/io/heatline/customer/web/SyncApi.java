package io.heatline.customer.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.customer.Sync;
import io.heatline.customer.SyncComparison;
import io.heatline.customer.SyncComparison.Difference;
import io.heatline.customer.SyncOutcome;
import io.heatline.customer.SyncRecord;
import io.heatline.edge.Page;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door for the company's other systems; app/docs/sync.md tells integrators how to use it. */
@RestController
@RequestMapping("/api/sync/{source}")
class SyncApi {

    static final String NDJSON = "application/x-ndjson";

    private static final String SOURCE = "[a-z0-9][a-z0-9-]{0,39}";

    private final Sync sync;
    private final SyncComparison comparison;
    private final ObjectMapper json;

    SyncApi(Sync sync, SyncComparison comparison, ObjectMapper json) {
        this.sync = sync;
        this.comparison = comparison;
        this.json = json;
    }

    /** What became of a line. */
    record Answer(
            long line,
            @Nullable Long seq,
            SyncOutcome.Kind outcome,
            @Nullable Long premises,
            @Nullable String code,
            @Nullable String field,
            @Nullable String message) {

        static Answer of(long line, @Nullable SyncRecord record, SyncOutcome outcome) {
            return new Answer(
                    line,
                    record == null ? null : record.seq(),
                    outcome.kind(),
                    outcome.premises(),
                    outcome.code(),
                    outcome.field(),
                    outcome.message());
        }
    }

    /**
     * The last line of an answer.
     *
     * @param lastLine the last one taken; go on after it
     */
    record Summary(
            boolean end,
            long taken,
            long refused,
            @Nullable Long lastLine,
            @Nullable Long lastSeq) {}

    /** How many things differ. */
    record Compared(long records, long differences) {}

    /** How far a system's feed has come: after an interruption, go on after this. */
    @GetMapping
    Sync.State state(@PathVariable @Pattern(regexp = SOURCE) String source) {
        allowed();
        return sync.state(source);
    }

    /** Takes one record. Sending it again does no harm. */
    @PutMapping("/records")
    Answer put(@PathVariable @Pattern(regexp = SOURCE) String source, @RequestBody SyncRecord record) {
        allowed();
        var outcome = sync.take(source, record);
        boolean taken = outcome.kind() != SyncOutcome.Kind.REFUSED;
        sync.note(source, taken ? record : null, taken ? 1 : 0, taken ? 0 : 1);
        return Answer.of(1, record, outcome);
    }

    /**
     * Takes records line by line, each wholly or not at all. The answer has a line for each, and a summary at its end; it begins
     * when all has been read, so that a client may send all before it listens.
     */
    @PostMapping(value = "/records", produces = NDJSON)
    void post(
            @PathVariable @Pattern(regexp = SOURCE) String source,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        allowed();
        var lines = lines(request);
        var answers = Files.createTempFile("heatline-sync", ".ndjson");
        try {
            try (var writer = Files.newBufferedWriter(answers)) {
                take(source, lines, writer);
            }
            if (lines.broken()) {
                // Who may still listen hears that the request broke, not that we failed; how far it came is noted.
                request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            }
            send(answers, response);
        } finally {
            Files.deleteIfExists(answers);
        }
    }

    private void take(String source, RecordLines lines, BufferedWriter answers) throws IOException {
        SyncRecord last = null;
        long lastLine = 0;
        long taken = 0;
        long refused = 0;
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                var read = read(line);
                var outcome = read.record() == null ? read.refusal() : sync.take(source, read.record());
                if (outcome.kind() == SyncOutcome.Kind.REFUSED) {
                    refused++;
                } else {
                    taken++;
                    last = read.record();
                    lastLine = line.number();
                }
                write(answers, Answer.of(line.number(), read.record(), outcome));
            }
        } finally {
            sync.note(source, last, taken, refused);
        }
        write(
                answers,
                new Summary(true, taken, refused, last == null ? null : lastLine, last == null ? null : last.seq()));
    }

    /** Compares records with what is here and changes nothing; what differs is kept until the next comparison. */
    @PostMapping("/comparison")
    Compared compare(@PathVariable @Pattern(regexp = SOURCE) String source, HttpServletRequest request)
            throws IOException {
        allowed();
        var lines = lines(request);
        var run = comparison.begin(source);
        long records = 0;
        long differences = 0;
        boolean premises = false;
        boolean whole = true;
        for (var line = lines.next(); line != null; line = lines.next()) {
            var read = read(line);
            var record = read.record();
            if (record == null) {
                differences += comparison.unread(run, line.number(), read.refusal());
                whole = whole && !read.refusal().equals(incomplete().refusal());
            } else {
                differences += comparison.compare(run, line.number(), record);
                premises = premises || record instanceof SyncRecord.OfPremises;
            }
            records++;
        }
        boolean all = premises && whole && !lines.broken();
        return new Compared(records, comparison.end(run, all, records, differences));
    }

    /** What differed in the last comparison. */
    @GetMapping("/differences")
    Page<Difference> differences(
            @PathVariable @Pattern(regexp = SOURCE) String source,
            @RequestParam(defaultValue = "") @Size(max = 200) String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        var me = SignedIn.current();
        if (!me.may(Permission.SYNC_WATCH)) {
            me.require(Permission.SYNC_WRITE);
        }
        return comparison.differences(source, after, limit);
    }

    private static void allowed() {
        SignedIn.current().require(Permission.SYNC_WRITE);
    }

    private static RecordLines lines(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(NDJSON)) {
            throw new NotLines();
        }
        return new RecordLines(new BufferedInputStream(request.getInputStream()));
    }

    /** A record, or why there is none. */
    private record Read(@Nullable SyncRecord record, SyncOutcome refusal) {}

    private static final SyncOutcome NONE = SyncOutcome.refused("record-unreadable", null, "no record");

    private Read read(RecordLines.Line line) {
        var text = line.text();
        if (text == null) {
            return refused("record-unreadable", null, "longer than " + RecordLines.LONGEST + " bytes, or not UTF-8");
        }
        try {
            return new Read(json.readValue(text, SyncRecord.class), NONE);
        } catch (JsonMappingException wrong) {
            return cut(line, text, wrong)
                    ? incomplete()
                    : refused("record-unreadable", path(wrong), String.valueOf(wrong.getOriginalMessage()));
        } catch (JsonProcessingException broken) {
            return cut(line, text, broken)
                    ? incomplete()
                    : refused("record-unreadable", null, "not JSON: " + broken.getOriginalMessage());
        }
    }

    /** The last line, without its line break, ends before its record does: in a word, or behind one of several closing braces. */
    private static boolean cut(RecordLines.Line line, String text, Throwable why) {
        boolean ended = Stream.<Throwable>iterate(why, Objects::nonNull, Throwable::getCause)
                .anyMatch(JsonEOFException.class::isInstance);
        return !line.whole() && (ended || !text.stripTrailing().endsWith("}"));
    }

    private static Read incomplete() {
        return refused(
                "record-incomplete", null, "the feed stopped in the middle of this record; nothing of it was taken");
    }

    private static Read refused(String code, @Nullable String field, String message) {
        return new Read(null, SyncOutcome.refused(code, field, message));
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private void write(BufferedWriter answers, Object answer) throws IOException {
        answers.write(json.writeValueAsString(answer));
        answers.write('\n');
    }

    private static void send(Path answers, HttpServletResponse response) throws IOException {
        response.setContentType(NDJSON);
        response.setCharacterEncoding("UTF-8");
        response.setContentLengthLong(Files.size(answers));
        Files.copy(answers, response.getOutputStream());
    }
}
