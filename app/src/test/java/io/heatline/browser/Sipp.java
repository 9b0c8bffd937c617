package io.heatline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A phone made of sipp, which does what a scenario beside this class says. */
final class Sipp implements AutoCloseable {

    private final Path errors;
    private final Process process;

    private Sipp(Path errors, Process process) {
        this.errors = errors;
        this.process = process;
    }

    /**
     * @param who an extension, or the number outside
     * @param port where it is reached
     * @param more further options of sipp
     */
    static Sipp start(Exchange pbx, String scenario, String who, int port, String... more) throws IOException {
        Path folder = Files.createTempDirectory("heatline-" + scenario);
        Path file = folder.resolve(scenario + ".xml");
        try (var text = Objects.requireNonNull(Sipp.class.getResourceAsStream(scenario + ".xml"), scenario)) {
            Files.copy(text, file);
        }
        Path errors = folder.resolve("errors.txt");
        List<String> command = new ArrayList<>(List.of("sipp", "127.0.0.1:" + pbx.sip(), "-sf", file.toString()));
        command.addAll(List.of("-s", who, "-i", "127.0.0.1", "-p", "" + port, "-nostdin", "-timeout", "90s"));
        command.addAll(List.of("-trace_err", "-error_file", errors.toString()));
        command.addAll(List.of(more));
        var sipp = new ProcessBuilder(command).redirectErrorStream(true);
        sipp.environment().put("TERM", "xterm");
        sipp.redirectOutput(folder.resolve("screen.txt").toFile());
        return new Sipp(errors, sipp.start());
    }

    /** Waits until it has done all its scenario says. */
    void done() throws Exception {
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.exists(errors) ? Files.readString(errors) : "")
                .isZero();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
