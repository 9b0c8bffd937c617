package io.heatline.asterisk.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody with a phone: one sipp after another on the same port, a scenario each. */
final class Party {
    private final String name;
    private final Path folder;
    private final List<List<String>> command = new ArrayList<>();
    private @Nullable Thread thread;
    private volatile @Nullable Process running;
    private volatile boolean stopped;
    private final List<String> failures = new ArrayList<>();

    /**
     * @param port where it is reached
     * @param media its RTP port
     * @param more further options of sipp, such as how many calls
     */
    Party(String name, Path folder, int pbx, int port, int media, List<String> scenarios, List<String> more)
            throws IOException {
        this.name = name;
        this.folder = folder;
        Files.createDirectories(folder);
        for (int i = 0; i < scenarios.size(); i++) {
            var file = folder.resolve(name + "-" + i + ".xml");
            Files.writeString(file, scenarios.get(i));
            var options = new ArrayList<>(List.of(
                    "sipp",
                    "127.0.0.1:" + pbx,
                    "-sf",
                    file.toString(),
                    "-i",
                    "127.0.0.1",
                    "-p",
                    "" + port,
                    "-nostdin",
                    "-timeout",
                    "120s",
                    "-mi",
                    "127.0.0.1",
                    "-mp",
                    "" + media,
                    "-trace_err",
                    "-error_file",
                    folder.resolve(name + "-" + i + ".errors").toString()));
            options.addAll(more);
            command.add(options);
        }
    }

    void start() {
        var playing = new Thread(this::play, name);
        playing.start();
        thread = playing;
    }

    /** Ends one that would wait for further calls. */
    void stop() throws InterruptedException {
        stopped = true;
        var sipp = running;
        if (sipp != null) {
            sipp.destroy();
            sipp.waitFor();
        }
    }

    private void play() {
        try {
            for (int i = 0; i < command.size(); i++) {
                var process = new ProcessBuilder(command.get(i)).redirectErrorStream(true);
                process.environment().put("TERM", "xterm");
                var sipp = process.redirectOutput(
                                folder.resolve(name + "-" + i + ".out").toFile())
                        .start();
                running = sipp;
                if (!sipp.waitFor(150, TimeUnit.SECONDS)) {
                    sipp.destroyForcibly();
                    failures.add(name + " did not end");
                } else if (sipp.exitValue() != 0 && !stopped) {
                    failures.add(name + ": sipp ended with " + sipp.exitValue() + " " + errors(i));
                }
            }
        } catch (IOException e) {
            failures.add("sipp can't be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String errors(int i) throws IOException {
        var file = folder.resolve(name + "-" + i + ".errors");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** What went wrong with it, once it is done. */
    List<String> failures() throws InterruptedException {
        var playing = thread;
        if (playing != null) {
            playing.join();
        }
        return failures;
    }
}
