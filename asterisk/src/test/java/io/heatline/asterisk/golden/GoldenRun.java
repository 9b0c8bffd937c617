package io.heatline.asterisk.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One golden call made once: starts who takes part, does at the desk what the file says, and gathers what Asterisk said. */
final class GoldenRun {
    private final GoldenCall call;
    private final RealPbx pbx;
    private final Path folder;
    private final List<String> failures = new ArrayList<>();
    private List<Said> story = List.of();

    GoldenRun(GoldenCall call, RealPbx pbx, Path folder) {
        this.call = call;
        this.pbx = pbx;
        this.folder = folder;
    }

    GoldenCall call() {
        return call;
    }

    /** What went against the file. */
    List<String> failures() {
        return failures;
    }

    /** What Asterisk said of this call, and of its queue and agents. */
    List<Said> story() {
        return story;
    }

    void play() throws Exception {
        for (var action : call.before()) {
            act(action);
        }
        var parties = new ArrayList<Party>();
        int index = 0;
        for (var told : call.parties().entrySet()) {
            parties.add(party(told.getKey(), GoldenCall.list(told.getValue()), index++));
        }
        // Those who are called must listen before anybody calls.
        for (var party : parties) {
            party.start();
            Thread.sleep(index-- == parties.size() ? 0 : 30);
        }
        desk();
        for (var party : parties) {
            failures.addAll(party.failures());
        }
        awaitEnd();
        story = mine();
        checkMarks();
        checkRecordings();
    }

    private Party party(String name, List<Object> told, int index) throws IOException {
        boolean outside = name.startsWith("caller") || name.equals("trunk") || name.equals("backup");
        String user = name.startsWith("caller") ? number(name) : name;
        var tone = tone(outside ? 440 : 660);
        Stream<List<Object>> turns =
                told.get(0) instanceof List ? told.stream().map(GoldenCall::list) : Stream.of(told);
        var scenarios = turns.map(turn -> steps(turn, name.startsWith("caller")))
                .map(steps -> Scenario.of(user, outside, tone, steps))
                .toList();
        return new Party(
                name,
                folder,
                pbx.sip(),
                port(name),
                30000 + Integer.parseInt(call.number()) * 100 + index * 10,
                scenarios,
                List.of("-m", "1"));
    }

    /** "call" alone dials this call's own number; callers start a moment after those who listen. */
    private List<String> steps(List<Object> told, boolean caller) {
        var steps = new ArrayList<String>(caller ? List.of("wait 1.5") : List.of());
        told.forEach(step -> steps.add(step.equals("call") ? "call " + call.did() : step.toString()));
        return steps;
    }

    /** 138 0000 NN00 for "caller", …02 for "caller2". */
    private String number(String name) {
        return "1380000" + call.number() + "0" + (name.length() > 6 ? name.substring(6) : "0");
    }

    static int port(String name) {
        return switch (name) {
            case "trunk" -> 25070;
            case "backup" -> 25072;
            default -> name.startsWith("caller") ? freePort() : 17000 + Integer.parseInt(name);
        };
    }

    private static int freePort() {
        try {
            return RealPbx.freeUdp();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Twenty seconds of one frequency, as A-law without a header. */
    private Path tone(int frequency) throws IOException {
        var file = folder.resolveSibling("tone-" + frequency + ".al");
        synchronized (GoldenRun.class) {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                run(
                        "sox",
                        "-n",
                        "-r",
                        "8000",
                        "-c",
                        "1",
                        "-t",
                        "al",
                        file.toString(),
                        "synth",
                        "20",
                        "sine",
                        "" + frequency,
                        "gain",
                        "-10");
            }
        }
        return file;
    }

    static String run(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return said;
    }

    private double arrival() throws InterruptedException {
        if (call.desk().stream().anyMatch(action -> action.containsKey("Begins"))) {
            // The desk begins this one.
            return System.currentTimeMillis() / 1000.0 + 1;
        }
        return pbx.tap()
                .await(this::isArrival, Duration.ofSeconds(15))
                .map(Said::at)
                .orElse(0.0);
    }

    private boolean isArrival(Said said) {
        return call.text("begins", "arrived").equals("arrived")
                ? said.isStep("arrived") && said.get("Detail").equals(call.did())
                : said.event().equals("Newchannel")
                        && said.get("Channel").startsWith("PJSIP/" + call.text("begins", ""));
    }

    private void desk() throws Exception {
        double arrival = arrival();
        if (arrival == 0) {
            failures.add("the call never arrived");
            return;
        }
        for (var told : call.desk()) {
            double late =
                    arrival + GoldenCall.seconds(told.getOrDefault("at", 0)) - System.currentTimeMillis() / 1000.0;
            if (late > 0) {
                Thread.sleep(Math.round(late * 1000));
            }
            act(told);
        }
    }

    private void act(Map<String, Object> told) throws Exception {
        if (told.containsKey("File")) {
            var file = pbx.folder().resolve("etc/" + told.get("File"));
            String text = Files.readString(file);
            Files.writeString(file, text.replace(told.get("Replace") + "", told.get("By") + ""));
            return;
        }
        var action = new LinkedHashMap<String, String>();
        told.forEach((field, value) -> {
            if (!field.equals("at") && !field.equals("Begins")) {
                action.put(field, filledIn(value.toString()));
            }
        });
        var answer = pbx.tap().ask(action);
        if (!answer.get("Response").equals("Success")) {
            failures.add(action + " was refused: " + answer.get("Message"));
        }
    }

    /** $8011 is that phone's newest channel, $caller the caller's. */
    private String filledIn(String value) {
        if (!value.startsWith("$")) {
            return value;
        }
        String begins = value.equals("$caller") ? "PJSIP/trunk-main" : "PJSIP/" + value.substring(1);
        return pbx.tap().heard().stream()
                .filter(said ->
                        said.event().equals("Newchannel") && said.get("Channel").startsWith(begins))
                .filter(said ->
                        !value.equals("$caller") || said.get("CallerIDNum").equals(number("caller")))
                .reduce((first, second) -> second)
                .map(said -> said.get("Channel"))
                .orElse("none");
    }

    private void awaitEnd() throws InterruptedException {
        for (int tries = 0; tries < 100 && !open().isEmpty(); tries++) {
            Thread.sleep(100);
        }
        if (!open().isEmpty()) {
            failures.add("channels remain: " + open());
        }
    }

    private Set<String> open() {
        var open = new HashSet<String>();
        for (var said : mine()) {
            if (said.event().equals("Newchannel")) {
                open.add(said.get("Channel"));
            } else if (said.event().equals("Hangup")) {
                open.remove(said.get("Channel"));
            }
        }
        return open;
    }

    /** Everything with a Linkedid of this call, or that names its queue or its extensions. */
    private List<Said> mine() {
        var heard = pbx.tap().heard();
        var ids = new HashSet<String>();
        for (var said : heard) {
            if (!said.get("Linkedid").isEmpty() && namesMe(said)) {
                ids.add(said.get("Linkedid"));
            }
        }
        // A Linkedid ends where no digit follows.
        var mine = Pattern.compile(ids.stream().map(Pattern::quote).collect(Collectors.joining("|", "(", ")(?!\\d)")));
        return heard.stream()
                .filter(said -> !said.event().isEmpty())
                .filter(said -> namesMe(said)
                        || !ids.isEmpty() && mine.matcher(said.raw()).find())
                .toList();
    }

    private boolean namesMe(Said said) {
        return said.raw().contains("PJSIP/" + call.extensions())
                || said.get("Exten").equals(call.did())
                || said.get("Detail").equals(call.did())
                || said.raw().contains("1380000" + call.number() + "0")
                || said.get("Queue").equals(call.queue());
    }

    private void checkMarks() throws InterruptedException {
        double arrival =
                story.stream().filter(this::isArrival).findFirst().map(Said::at).orElse(0.0);
        for (Map<String, Object> mark : call.marks()) {
            var found = story.stream().filter(said -> said.matches(mark)).toList();
            if (mark.containsKey("times") && found.size() != (int) number(mark, "times")) {
                failures.add(mark + " came " + found.size() + " times");
            }
            if (!mark.containsKey("at")) {
                continue;
            }
            double wanted = arrival + number(mark, "at");
            if (found.stream().noneMatch(said -> Math.abs(said.at() - wanted) <= 1)) {
                failures.add(mark + " did not come then, but at "
                        + found.stream()
                                .map(said -> "%.1f".formatted(said.at() - arrival))
                                .toList());
            }
        }
        for (Map<String, Object> unwanted : call.never()) {
            story.stream()
                    .filter(said -> said.matches(unwanted))
                    .forEach(said -> failures.add("unwanted: " + said.raw()));
        }
    }

    private static double number(Map<String, Object> from, String key) {
        return GoldenCall.seconds(from.getOrDefault(key, 0));
    }

    private void checkRecordings() throws Exception {
        var files = story.stream()
                .filter(said -> said.isStep("recorded") || said.isStep("voicemail"))
                .map(said -> pbx.recordings().resolve(said.get("Detail")))
                .filter(Files::exists)
                .sorted()
                .toList();
        // An empty one is a call that was never bridged.
        var sounding = new ArrayList<String>();
        for (var file : files) {
            if (Files.size(file) > 44) {
                sounding.add(run("soxi", "-D", file.toString()).strip());
                loud(file);
            }
        }
        var wanted = call.recordings();
        boolean same = sounding.size() == wanted.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = Math.abs(GoldenCall.seconds(sounding.get(i)) - wanted.get(i)) <= 1;
        }
        if (!same) {
            failures.add("recordings of " + sounding + " seconds, wanted " + wanted);
        }
    }

    private void loud(Path file) throws IOException {
        if (loudness(file) < 0.01) {
            failures.add(file.getFileName() + " is silence");
        }
    }

    /** The sound's mean amplitude, of 1. */
    static double loudness(Path file) throws IOException {
        String level = run("sox", file.toString(), "-n", "stat");
        return Double.parseDouble(level.replaceAll("(?s).*RMS\\s+amplitude:\\s+([0-9.]+).*", "$1"));
    }
}
