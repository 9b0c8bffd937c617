package io.heatline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A phone without a person, made of sipp: somebody outside who dials the hotline, or a phone that answers when it rings. It is mute. */
final class SoftPhone implements AutoCloseable {

    private static final String SDP = """
            v=0
            o=- 1 1 IN IP4 127.0.0.1
            s=-
            c=IN IP4 127.0.0.1
            t=0 0
            m=audio [media_port] RTP/AVP 8
            a=rtpmap:8 PCMA/8000
            a=sendrecv
            """;

    private final Process process;
    private final Path errors;

    private SoftPhone(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /** Rings for half a second whenever it is called, answers, and listens until the other side hangs up. */
    static SoftPhone answering(Path folder, String name, int port) throws IOException {
        String scenario = """
                <recv request="INVITE" rrs="true"/>
                %s
                <pause milliseconds="500"/>
                %s
                <recv request="ACK"/>
                <recv request="BYE"/>
                %s
                """.formatted(
                        respond("180 Ringing", ";tag=[call_number]a", name, ""),
                        respond("200 OK", ";tag=[call_number]a", name, SDP),
                        respond("200 OK", "", name, ""));
        return start(folder, name, scenario, List.of("-p", "" + port));
    }

    /** Whoever is on duty: picks up whenever it rings, hears what it is, and takes it with 1. */
    static SoftPhone taking(Path folder, String name, int port) throws IOException {
        String scenario = """
                <recv request="INVITE" rrs="true"><action>
                <ereg regexp=".*" search_in="hdr" header="From:" assign_to="peer"/></action></recv>
                %s
                <pause milliseconds="500"/>
                %s
                <recv request="ACK"/>
                <pause milliseconds="1000"/>
                %s
                <recv response="200"/>
                <recv request="BYE"/>
                %s
                <Reference variables="peer"/>
                """.formatted(
                        respond("180 Ringing", ";tag=[call_number]h", name, ""),
                        respond("200 OK", ";tag=[call_number]h", name, SDP),
                        send(
                                "INFO [next_url]",
                                name,
                                "[$peer]",
                                1,
                                "INFO",
                                "Content-Type: application/dtmf-relay\n",
                                "Signal=1\nDuration=160\n",
                                true),
                        respond("200 OK", "", name, ""));
        return start(folder, name, scenario, List.of("-p", "" + port));
    }

    /**
     * Dials the hotline from outside, and presses keys while it speaks or waits.
     *
     * @param steps {@code wait N} seconds, {@code key D}, and last {@code hang up} or {@code await bye}
     */
    static SoftPhone calling(Path folder, int pbx, String number, String... steps) throws IOException {
        var scenario = new StringBuilder(send(
                "INVITE sip:95128@[remote_ip]:[remote_port]",
                number,
                "",
                1,
                "INVITE",
                """
                Contact: <sip:%s@127.0.0.1:[local_port]>
                X-Heatline-Trunk: main
                Content-Type: application/sdp
                """.formatted(number),
                SDP,
                true));
        scenario.append("""
                <recv response="100" optional="true"/>
                <recv response="180" optional="true"/>
                <recv response="183" optional="true"/>
                <recv response="200" rrs="true"><action>
                <ereg regexp=".*" search_in="hdr" header="To:" assign_to="peer"/></action></recv>
                """);
        scenario.append(send("ACK [next_url]", number, "[$peer]", 1, "ACK", "", "", false));
        int sequence = 1;
        for (String step : steps) {
            String with = step.substring(step.lastIndexOf(' ') + 1);
            if (step.startsWith("wait")) {
                scenario.append(
                        "<pause milliseconds=\"%d\"/>\n".formatted(Math.round(Double.parseDouble(with) * 1000)));
            } else if (step.startsWith("key")) {
                sequence++;
                scenario.append(send(
                        "INFO [next_url]",
                        number,
                        "[$peer]",
                        sequence,
                        "INFO",
                        "Content-Type: application/dtmf-relay\n",
                        "Signal=" + with + "\nDuration=160\n",
                        true));
                scenario.append("<recv response=\"200\"/>\n");
            } else if (step.equals("hang up")) {
                scenario.append(send("BYE [next_url]", number, "[$peer]", sequence + 1, "BYE", "", "", true));
                scenario.append("<recv response=\"200\"/>\n");
            } else {
                scenario.append("<recv request=\"BYE\"/>\n").append(respond("200 OK", "", number, ""));
            }
        }
        scenario.append("<Reference variables=\"peer\"/>\n");
        return start(folder, number, scenario.toString(), List.of("127.0.0.1:" + pbx, "-m", "1"));
    }

    private static String send(
            String first,
            String number,
            String peer,
            int sequence,
            String method,
            String headers,
            String body,
            boolean repeated) {
        String to = peer.isEmpty() ? " <sip:95128@127.0.0.1:[remote_port]>" : peer;
        return (repeated ? "<send retrans=\"500\">" : "<send>") + "<![CDATA[\n" + first + " SIP/2.0\n"
                + """
                Via: SIP/2.0/[transport] 127.0.0.1:[local_port];branch=[branch]
                Call-ID: [call_id]
                Max-Forwards: 70
                From: <sip:%1$s@127.0.0.1:[local_port]>;tag=[call_number]h
                To:%2$s
                CSeq: %3$d %4$s
                """.formatted(number, to, sequence, method) + headers + "Content-Length: [len]\n\n" + body.strip()
                + "\n]]></send>\n";
    }

    private static String respond(String status, String tag, String user, String body) {
        String type = body.isEmpty() ? "" : "Content-Type: application/sdp\n";
        return (body.isEmpty() ? "<send>" : "<send retrans=\"500\">") + "<![CDATA[\nSIP/2.0 " + status
                + "\n[last_Via:]\n[last_From:]\n[last_To:]" + tag + "\n[last_Call-ID:]\n[last_CSeq:]\nContact: <sip:"
                + user
                + "@127.0.0.1:[local_port]>\n" + type + "Content-Length: [len]\n\n" + body.strip() + "\n]]></send>\n";
    }

    private static SoftPhone start(Path folder, String name, String steps, List<String> options) throws IOException {
        Path scenario = Files.createTempFile(folder, name, ".xml");
        Path errors = Files.createTempFile(folder, name, ".err");
        Files.writeString(
                scenario,
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>\n<scenario name=\"" + name + "\">\n" + steps
                        + "</scenario>\n");
        var command = new java.util.ArrayList<>(List.of(
                "sipp",
                "-sf",
                scenario.toString(),
                "-i",
                "127.0.0.1",
                "-mi",
                "127.0.0.1",
                "-nostdin",
                "-trace_err",
                "-error_file",
                errors.toString(),
                "-timeout",
                "120s"));
        command.addAll(options);
        var sipp =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        sipp.environment().put("TERM", "xterm");
        return new SoftPhone(sipp.start(), errors);
    }

    /** All of it went as told. */
    void ends() throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the call ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
