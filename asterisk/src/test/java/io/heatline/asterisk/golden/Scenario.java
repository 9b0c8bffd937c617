package io.heatline.asterisk.golden;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sipp scenario made of a person's steps. Somebody who calls: {@code [wait N,] call NUMBER [as agent]}; somebody who is called:
 * {@code ring N}, then {@code answer}, {@code busy}, {@code unavailable} or {@code await cancel}. In the call: {@code wait N}, {@code key D},
 * {@code hold}, {@code unhold}, {@code refer NUMBER}, and {@code hang up} or {@code await bye}.
 */
final class Scenario {
    private static final String SDP = """
            v=0
            o=- 1 %d IN IP4 127.0.0.1
            s=-
            c=IN IP4 127.0.0.1
            t=0 0
            m=audio [rtpstream_audio_port] RTP/AVP 8
            a=rtpmap:8 PCMA/8000
            a=%s
            """;

    private final StringBuilder xml = new StringBuilder();
    private final String user;
    private final @Nullable Path tone;
    private final boolean calls;
    private int sequence = 1;
    private int labels = 1;

    private Scenario(String user, @Nullable Path tone, boolean calls) {
        this.user = user;
        this.tone = tone;
        this.calls = calls;
    }

    /**
     * @param user an extension, or the caller's number
     * @param trunk whether it comes by the trunk (known by a header) and not from a phone (known by its password)
     * @param tone the sound it sends, as A-law (one sipp can do so for one call at a time only); or null: it is mute
     */
    static String of(String user, boolean trunk, @Nullable Path tone, List<String> steps) {
        boolean calls = steps.stream().anyMatch(step -> step.startsWith("call "));
        var scenario = new Scenario(user, tone, calls);
        scenario.xml.append("<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>\n<scenario name=\"golden\">\n");
        if (!calls) {
            scenario.invited();
        }
        for (String step : steps) {
            scenario.add(step, trunk);
        }
        // Declared, so that sipp doesn't mind what one of them is not used for.
        String used = calls ? "peer" : "peer,cseq";
        return scenario.xml
                .append("<Reference variables=\"" + used + "\"/>\n</scenario>\n")
                .toString();
    }

    /** Registers a phone at the port sipp runs on. */
    static String register(String user, String secret) {
        var scenario = new Scenario(user, null, true);
        scenario.xml.append("<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>\n<scenario name=\"register\">\n");
        scenario.registration("");
        scenario.xml.append("<recv response=\"401\" auth=\"true\"/>\n");
        scenario.sequence++;
        scenario.registration("[authentication username=" + user + " password=" + secret + "]\n");
        scenario.expect("200");
        return scenario.xml.append("</scenario>\n").toString();
    }

    /** Calls as somebody the PBX doesn't know, and is asked who it is. */
    static String stranger(String user, String number) {
        var scenario = new Scenario(user, null, true);
        scenario.xml.append("<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>\n<scenario name=\"stranger\">\n");
        scenario.invite(number, "");
        scenario.expect("401");
        return scenario.xml.append("</scenario>\n").toString();
    }

    private void registration(String header) {
        send("REGISTER sip:[remote_ip]:[remote_port] SIP/2.0", """
                From: <sip:%1$s@127.0.0.1>;tag=[call_number]h
                To: <sip:%1$s@127.0.0.1>
                CSeq: %2$d REGISTER
                Contact: <sip:%1$s@127.0.0.1:[local_port]>
                Expires: 600
                %3$s""".formatted(user, sequence, header), "", true);
    }

    private void add(String step, boolean trunk) {
        String what = step.equals("hang up") ? "hang" : step.replaceAll(" [^ ]*$", "");
        String with = step.substring(step.lastIndexOf(' ') + 1);
        switch (what) {
            case "call" -> call(with, trunk);
            case "wait" -> pause(with);
            case "ring" -> {
                respond("180 Ringing", "");
                pause(with);
            }
            case "answer" -> answer();
            case "busy" -> refuse("486 Busy Here");
            case "unavailable" -> refuse("503 Service Unavailable");
            case "await" -> {
                if (with.equals("cancel")) {
                    awaitCancel();
                } else {
                    awaitBye();
                }
            }
            case "key" -> key(with);
            case "hold" -> reinvite("sendonly");
            case "unhold" -> reinvite("sendrecv");
            case "refer" -> refer(with);
            case "hang" -> {
                request("BYE", "", "");
                expect("200");
            }
            default -> throw new IllegalArgumentException("no such step: " + step);
        }
    }

    private void call(String number, boolean trunk) {
        String header = trunk ? "X-Heatline-Trunk: main\n" : "";
        invite(number, header);
        if (!trunk) {
            xml.append("<recv response=\"401\" auth=\"true\"/>\n");
            send(
                    "ACK sip:" + number + "@[remote_ip]:[remote_port] SIP/2.0",
                    """
                    From: <sip:%s@127.0.0.1:[local_port]>;tag=[call_number]h
                    To: <sip:%s@127.0.0.1:[remote_port]>[peer_tag_param]
                    CSeq: %d ACK
                    """.formatted(user, number, sequence),
                    "",
                    false);
            sequence++;
            invite(number, "[authentication username=" + user + " password=golden]\n");
        }
        xml.append("<recv response=\"100\" optional=\"true\"/>\n<recv response=\"180\" optional=\"true\"/>\n");
        xml.append("<recv response=\"183\" optional=\"true\"/>\n<recv response=\"200\" rrs=\"true\">\n");
        xml.append(
                "<action><ereg regexp=\".*\" search_in=\"hdr\" header=\"To:\" assign_to=\"peer\"/></action></recv>\n");
        request("ACK", "", "");
        play();
    }

    private void invite(String number, String header) {
        send(
                "INVITE sip:" + number + "@[remote_ip]:[remote_port] SIP/2.0",
                """
                From: <sip:%s@127.0.0.1:[local_port]>;tag=[call_number]h
                To: <sip:%s@127.0.0.1:[remote_port]>
                CSeq: %d INVITE
                Contact: <sip:%s@127.0.0.1:[local_port]>
                Allow: INVITE, ACK, CANCEL, BYE, INFO, REFER, NOTIFY
                %s""".formatted(user, number, sequence, user, header),
                sdp("sendrecv"),
                true);
    }

    private String sdp(String direction) {
        return SDP.formatted(sequence, direction);
    }

    private void invited() {
        xml.append("""
                <recv request="INVITE" rrs="true"><action>
                <ereg regexp=".*" search_in="hdr" header="From:" assign_to="peer"/>
                <ereg regexp=".*" search_in="hdr" header="CSeq:" assign_to="cseq"/>
                </action></recv>
                """);
    }

    private void answer() {
        respond("200 OK", sdp("sendrecv"));
        receive("ACK");
        play();
    }

    private void refuse(String status) {
        respond(status, "");
        receive("ACK");
    }

    private void play() {
        if (tone == null) {
            return;
        }
        xml.append("<nop><action><exec rtp_stream=\"").append(tone).append(",-1,8\"/></action></nop>\n");
    }

    private void awaitCancel() {
        receive("CANCEL");
        respond("200 OK", "");
        xml.append("<send retrans=\"500\"><![CDATA[\nSIP/2.0 487 Request Terminated\n[last_Via:]\n[last_From:]\n")
                .append(
                        "[last_To:];tag=[call_number]h\n[last_Call-ID:]\nCSeq:[$cseq]\nContent-Length: 0\n\n]]></send>\n");
        receive("ACK");
    }

    private void awaitBye() {
        int loop = labels++;
        int notified = labels++;
        int over = labels++;
        xml.append("""
                <label id="%1$d"/>
                <recv request="NOTIFY" optional="true" next="%2$d"/>
                <recv request="BYE" next="%3$d"/>
                <label id="%2$d"/>
                """.formatted(loop, notified, over));
        xml.append(ok("next=\"" + loop + "\""))
                .append("<label id=\"")
                .append(over)
                .append("\"/>\n");
        xml.append(ok(""));
    }

    private static String ok(String attributes) {
        return "<send " + attributes
                + "><![CDATA[\nSIP/2.0 200 OK\n[last_Via:]\n[last_From:]\n[last_To:]\n[last_Call-ID:]\n"
                + "[last_CSeq:]\nContent-Length: 0\n\n]]></send>\n";
    }

    private void key(String digit) {
        sequence++;
        request("INFO", "Content-Type: application/dtmf-relay\n", "Signal=" + digit + "\nDuration=160\n");
        expect("200");
    }

    private void reinvite(String direction) {
        sequence++;
        request("INVITE", "Contact: <sip:" + user + "@127.0.0.1:[local_port]>\n", sdp(direction));
        xml.append("<recv response=\"100\" optional=\"true\"/>\n");
        expect("200");
        request("ACK", "", "");
    }

    private void refer(String number) {
        sequence++;
        request(
                "REFER",
                "Contact: <sip:" + user + "@127.0.0.1:[local_port]>\nRefer-To: <sip:" + number
                        + "@127.0.0.1:[remote_port]>\n",
                "");
        expect("202");
    }

    /** A request within the call; BYE takes a sequence number of its own. */
    private void request(String method, String headers, String body) {
        if (method.equals("BYE")) {
            sequence++;
        }
        send(
                method + " [next_url] SIP/2.0",
                """
                From: <sip:%s@127.0.0.1:[local_port]>;tag=[call_number]h
                To:[$peer]
                CSeq: %d %s
                %s""".formatted(user, sequence, method, headers),
                body,
                !method.equals("ACK"));
    }

    private void send(String first, String headers, String body, boolean repeated) {
        String type = body.startsWith("v=0") ? "Content-Type: application/sdp\n" : "";
        xml.append(repeated ? "<send retrans=\"500\">" : "<send>")
                .append("<![CDATA[\n")
                .append(first)
                .append("""

                Via: SIP/2.0/[transport] 127.0.0.1:[local_port];branch=[branch]
                Call-ID: [call_id]
                Max-Forwards: 70
                """)
                .append(headers.indent(0))
                .append(type)
                .append("Content-Length: [len]\n\n")
                .append(body.strip())
                .append("\n]]></send>\n");
    }

    private void respond(String status, String body) {
        String type = body.isEmpty() ? "" : "Content-Type: application/sdp\n";
        boolean repeated = status.startsWith("200") && !body.isEmpty() || status.matches("[45].*");
        String tagged = calls ? "" : ";tag=[call_number]h";
        xml.append(repeated ? "<send retrans=\"500\">" : "<send>")
                .append("<![CDATA[\nSIP/2.0 ")
                .append(status)
                .append("\n[last_Via:]\n[last_From:]\n[last_To:]")
                .append(tagged)
                .append("\n[last_Call-ID:]\n[last_CSeq:]\n")
                .append("Contact: <sip:")
                .append(user)
                .append("@127.0.0.1:[local_port]>\n")
                .append(type)
                .append("Content-Length: [len]\n\n")
                .append(body.strip())
                .append("\n]]></send>\n");
    }

    private void receive(String request) {
        xml.append("<recv request=\"").append(request).append("\"/>\n");
    }

    private void expect(String response) {
        xml.append("<recv response=\"").append(response).append("\"/>\n");
    }

    private void pause(String seconds) {
        xml.append("<pause milliseconds=\"")
                .append(Math.round(GoldenCall.seconds(seconds) * 1000))
                .append("\"/>\n");
    }
}
