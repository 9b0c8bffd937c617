package io.heatline.asterisk.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.asterisk.PbxAddress;
import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import io.heatline.asterisk.PbxWaiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The PBX as it is shipped: its first start, its prompts, its phones, and what the doctor says of it. */
@Tag("pbx")
class PbxKitTest {
    private static final Path WORK = Path.of("target/kit").toAbsolutePath();
    private static final Path BIN = Path.of("pbx/bin").toAbsolutePath();

    private static RealPbx pbx;

    @BeforeAll
    static void start() throws Exception {
        GoldenCallsTest.clean(WORK);
        // Something somebody recorded, to be heard instead of the default text.
        Path own = Files.createDirectories(WORK.resolve("pbx/sounds")).resolve("vm-thanks.wav");
        GoldenRun.run("sox", "-n", "-r", "8000", "-c", "1", "-b", "16", own.toString(), "synth", "1", "sine", "500");
        pbx = RealPbx.start(WORK.resolve("pbx"), Path.of("pbx/seed").toAbsolutePath(), List.of(RealPbx.freeTcp()));
    }

    @AfterAll
    static void stop() throws Exception {
        pbx.close();
    }

    @Test
    void it_starts_without_a_warning() throws IOException {
        assertThat(Files.readString(WORK.resolve("pbx/console.txt")))
                .doesNotContain("WARNING[")
                .doesNotContain("ERROR[");
    }

    @Test
    void it_listens_on_this_machine_only() throws IOException {
        assertThat(pbx.listening()).hasSize(4).allMatch(address -> address.equals("0100007F"));
    }

    @Test
    void its_secrets_are_for_the_owner_only() throws IOException {
        for (String secret : List.of("ami.secret", "phone.secret")) {
            assertThat(Files.getPosixFilePermissions(WORK.resolve("pbx").resolve(secret)))
                    .hasSize(2);
        }
    }

    @Test
    void the_seed_has_its_queues_phones_and_trunks() throws Exception {
        assertThat(pbx.tap().list(Map.of("Action", "QueueStatus"), "QueueParams"))
                .extracting(said -> said.get("Queue") + " " + said.get("Strategy"))
                .containsExactlyInAnyOrder("service leastrecent", "emergency rrmemory", "fees rrmemory");
        assertThat(pbx.tap().list(Map.of("Action", "PJSIPShowEndpoints"), "EndpointList"))
                .extracting(said -> said.get("ObjectName"))
                .contains("8001", "8011", "8801", "trunk-main", "trunk-backup");
    }

    @Test
    void every_default_text_is_spoken_at_8_kHz_and_is_not_silence() throws IOException {
        Path sounds = WORK.resolve("pbx/share/sounds/zh");
        var names = Files.readAllLines(Path.of("pbx/prompts/zh.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.contains("silence:"))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertThat(names).hasSizeGreaterThan(40);
        for (String name : names) {
            String wav = sounds.resolve(name + ".wav").toString();
            assertThat(GoldenRun.run("soxi", "-r", wav).strip() + " "
                            + GoldenRun.run("soxi", "-c", wav).strip())
                    .as(name)
                    .isEqualTo("8000 1");
            assertThat(GoldenRun.loudness(Path.of(wav))).as(name).isGreaterThan(0.01);
        }
    }

    @Test
    void a_recording_of_ones_own_is_heard_instead_of_the_default_and_the_default_when_it_is_gone() throws Exception {
        // A second of it; the default is longer.
        assertThat(playsFor("vm-thanks")).isBetween(0.5, 1.5);

        Path own = WORK.resolve("pbx/sounds/vm-thanks.wav");
        Path aside = Files.move(own, WORK.resolve("aside.wav"));
        try {
            assertThat(playsFor("vm-thanks")).isGreaterThan(2);
        } finally {
            Files.move(aside, own);
        }
        assertThat(playsFor("vm-thanks")).isBetween(0.5, 1.5);
    }

    /** How many seconds a channel that does nothing else is there. */
    private static double playsFor(String prompt) throws Exception {
        double asked = System.currentTimeMillis() / 1000.0;
        pbx.tap()
                .ask(Map.of(
                        "Action", "Originate",
                        "Channel", "Local/*43@from-agent/n",
                        "Application", "Playback",
                        "Data", "heatline/" + prompt,
                        "Async", "true"));
        return when("Hangup", asked) - when("Newchannel", asked);
    }

    private static double when(String event, double since) throws Exception {
        return pbx.tap()
                .await(
                        said -> said.at() >= since
                                && said.event().equals(event)
                                && said.get("Channel").endsWith(";1"),
                        Duration.ofSeconds(15))
                .orElseThrow()
                .at();
    }

    @Test
    void the_doctor_finds_nothing_wrong_with_it() throws Exception {
        assertThat(doctor(pbx.ami(), "golden")).startsWith("Asterisk ").contains("with Heatline's dialplan");
    }

    @Test
    void the_doctor_says_in_one_sentence_what_is_wrong() throws Exception {
        assertThat(doctor(pbx.ami(), "guessed"))
                .contains("refuses the user 'heatline'")
                .hasLineCount(1);
        assertThat(doctor(RealPbx.freeTcp(), "golden"))
                .startsWith("No PBX answers")
                .hasLineCount(1);
        assertThat(doctor(pbx.http(), "golden")).contains("says nothing").hasLineCount(1);
        try (var web = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var greets = new Thread(() -> greet(web));
            greets.setDaemon(true);
            greets.start();
            assertThat(doctor(web.getLocalPort(), "golden"))
                    .contains("isn't Asterisk's manager interface")
                    .hasLineCount(1);
        }
    }

    @Test
    void the_doctor_names_the_rights_and_the_module_that_are_lacking() throws Exception {
        Path users = WORK.resolve("pbx/etc/manager.conf");
        Files.writeString(users, """

                [listens]
                secret = golden
                read = call,agent,command
                write = call,command,reporting
                [mute]
                secret = golden
                read = all
                write = system
                """, StandardOpenOption.APPEND);
        pbx.tap().ask(Map.of("Action", "Command", "Command", "manager reload"));

        assertThat(doctor(pbx.ami(), "listens", "golden"))
                .contains(
                        "too little: add read=system read=user read=reporting write=system write=agent write=originate")
                .hasLineCount(1);
        assertThat(doctor(pbx.ami(), "mute", "golden"))
                .contains("doesn't let 'mute' give commands")
                .hasLineCount(1);
        module("unload");
        try {
            assertThat(doctor(pbx.ami(), "golden"))
                    .contains("runs without app_userevent.so: load it in modules.conf")
                    .hasLineCount(1);
        } finally {
            module("load");
        }
    }

    /** As a command it is forbidden. */
    private static void module(String how) throws Exception {
        pbx.tap().ask(Map.of("Action", "ModuleLoad", "Module", "app_userevent.so", "LoadType", how));
    }

    @Test
    void a_second_pbx_says_which_port_is_taken_and_does_not_start_without_phones() throws Exception {
        var second = new ProcessBuilder(
                BIN.resolve("start").toString(), WORK.resolve("second").toString());
        second.environment().put("HEATLINE_AMI_PORT", "" + RealPbx.freeTcp());
        second.environment().put("HEATLINE_SIP_PORT", "" + pbx.sip());

        var started = second.redirectErrorStream(true).start();

        assertThat(new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("port " + pbx.sip() + " (SIP) is taken", "HEATLINE_SIP_PORT")
                .hasLineCount(1);
        assertThat(started.waitFor()).isOne();
    }

    /** As the shell of Ubuntu 24.04 would, whose archive has Asterisk 20: with stand-ins for its apt. */
    @Test
    void where_the_distribution_has_a_package_new_enough_that_is_installed() throws Exception {
        Path tools = Files.createDirectories(WORK.resolve("ubuntu"));
        tool(tools, "id", "echo 0");
        tool(
                tools,
                "apt-cache",
                "printf 'asterisk:\\n  Installed: (none)\\n  Candidate: 1:20.6.0~dfsg+~cs6.13.40431414-2build5\\n'");
        tool(
                tools,
                "apt-get",
                "echo \"$@\" >>" + tools + "/asked; printf '#!/bin/sh\\necho Asterisk 20.6.0\\n' >" + tools
                        + "/asterisk; chmod +x " + tools + "/asterisk");
        var install = new ProcessBuilder(BIN.resolve("install").toString());
        install.environment().put("PATH", tools + ":/usr/bin:/bin");
        install.environment().put("HEATLINE_CACHE", WORK.resolve("ubuntu-cache").toString());

        for (int time = 0; time < 2; time++) {
            var run = install.redirectErrorStream(true).start();
            String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(run.waitFor()).as(said).isZero();
            assertThat(said.strip()).isEqualTo(time == 0 ? "pbx: installing the package asterisk" : "");
        }
        assertThat(Files.readString(tools.resolve("asked")).strip())
                .isEqualTo(
                        "install -y -qq --no-install-recommends asterisk asterisk-core-sounds-en-wav asterisk-moh-opsound-wav");
    }

    private static void tool(Path folder, String name, String does) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void greet(ServerSocket web) {
        try {
            for (int i = 0; i < 2; i++) {
                web.accept().getOutputStream().write("220 mail.example ESMTP\r\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private static String doctor(int port, String secret) throws Exception {
        return doctor(port, "heatline", secret);
    }

    private static String doctor(int port, String user, String secret) throws Exception {
        var check = new ProcessBuilder(BIN.resolve("check").toString(), "127.0.0.1", "" + port, user, secret)
                .redirectErrorStream(true)
                .start();
        return new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void a_phone_registers_with_its_password_and_a_second_device_takes_the_line_over() throws Exception {
        String secret = Files.readString(WORK.resolve("pbx/phone.secret")).strip();
        assertThat(register("8001", "guessed", 18001)).isNotZero();
        assertThat(contacts("8001")).isEmpty();

        assertThat(register("8001", secret, 18001)).isZero();
        assertThat(contacts("8001")).singleElement().asString().contains(":18001");

        assertThat(register("8001", secret, 18002)).isZero();
        assertThat(contacts("8001")).singleElement().asString().contains(":18002");
    }

    private static List<String> contacts(String phone) throws Exception {
        var show = Map.of("Action", "PJSIPShowContacts");
        if (pbx.tap().ask(show).get("Message").equals("No Contacts found")) {
            return List.of();
        }
        return pbx.tap().list(show, "ContactList").stream()
                .filter(said ->
                        said.get("Endpoint").equals(phone) || said.get("Aor").equals(phone))
                .map(said -> said.get("Uri"))
                .toList();
    }

    @Test
    void a_stranger_and_a_phone_without_its_password_get_no_line() throws Exception {
        for (String user : List.of("4711", "8002", "trunk-main")) {
            assertThat(alone(Scenario.stranger(user, "13900000000"), 18003))
                    .as(user)
                    .isZero();
        }
        assertThat(pbx.tap().heard())
                .noneMatch(said ->
                        said.event().equals("Newchannel") && said.get("Channel").startsWith("PJSIP/"));
    }

    private static int register(String phone, String secret, int port) throws Exception {
        return alone(Scenario.register(phone, secret), port);
    }

    /** One sipp; 0 if all went as the scenario says. */
    private static int alone(String scenario, int port) throws Exception {
        var file = WORK.resolve("alone-" + port + ".xml");
        Files.writeString(file, scenario);
        var sipp = new ProcessBuilder(
                "sipp",
                "127.0.0.1:" + pbx.sip(),
                "-sf",
                file.toString(),
                "-i",
                "127.0.0.1",
                "-p",
                "" + port,
                "-m",
                "1",
                "-nostdin",
                "-timeout",
                "10s");
        sipp.environment().put("TERM", "xterm");
        var out = WORK.resolve("alone-" + port + ".out").toFile();
        return sipp.redirectErrorStream(true).redirectOutput(out).start().waitFor();
    }

    @Test
    void a_queue_is_read_again_while_callers_wait_who_are_moved_let_go_and_kept_a_place() throws Exception {
        try (var door =
                PbxDoor.open(new PbxAddress("127.0.0.1", pbx.ami(), "heatline", "golden"), Duration.ofSeconds(5))) {
            Path file = WORK.resolve("pbx/etc/queues.d/kit.conf");
            Files.writeString(file, "[kit](queue)\nstrategy = rrmemory\nmaxlen = 9\n");
            door.reloadQueue("kit");
            assertThat(kit()).isEqualTo("rrmemory 9");
            waits(door, 1);
            waits(door, 2);

            Files.writeString(file, "[kit](queue)\nstrategy = leastrecent\nmaxlen = 7\n");
            door.reloadQueue("kit");

            assertThat(kit()).isEqualTo("leastrecent 7");
            var first = in(door, 1);
            var second = in(door, 2);
            door.raise("kit", second.channel(), 6);
            assertThat(in(door, 1).channel()).isEqualTo(second.channel());
            assertThat(in(door, 1).priority()).isEqualTo(6);

            door.keepPlace("13800009999", "kit", 6, 1);
            await(() -> waiting(door).size() == 3);
            assertThat(in(door, 1).placeHolder()).isTrue();
            assertThat(in(door, 1).number()).isEqualTo("13800009999");
            assertThat(in(door, 2).channel()).isEqualTo(second.channel());
            door.giveUpPlace("13800009999");
            await(() -> waiting(door).size() == 2);

            door.letGo("kit", first.channel(), "overflow");
            await(() -> waiting(door).size() == 1);
            assertThat(in(door, 1).channel()).isEqualTo(second.channel());
            door.hangUp(second.channel());
            await(() -> waiting(door).isEmpty());
        }
    }

    private static void waits(PbxDoor door, int position) throws Exception {
        var call = Map.of(
                "Action", "Originate",
                "Channel", "Local/kit@heatline-place/n",
                "Application", "Wait",
                "Data", "60",
                "Async", "true");
        assertThat(pbx.tap().ask(call).get("Response")).isEqualTo("Success");
        await(() -> waiting(door).size() == position);
    }

    private static String kit() throws Exception {
        return pbx.tap().list(Map.of("Action", "QueueStatus", "Queue", "kit"), "QueueParams").stream()
                .reduce((before, last) -> last)
                .map(said -> said.get("Strategy") + " " + said.get("Max"))
                .orElse("none");
    }

    private static PbxWaiting in(PbxDoor door, int position) {
        return waiting(door).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow();
    }

    private static List<PbxWaiting> waiting(PbxDoor door) {
        try {
            return door.waiting().stream()
                    .filter(one -> one.queue().equals("kit"))
                    .toList();
        } catch (PbxRefused e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
        for (int tries = 0; tries < 100 && !there.getAsBoolean(); tries++) {
            Thread.sleep(100);
        }
        assertThat(there.getAsBoolean()).isTrue();
    }

    @Test
    void a_browsers_phone_finds_a_web_socket_that_speaks_sip() throws Exception {
        var answer = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("sip")
                .buildAsync(URI.create("ws://127.0.0.1:" + pbx.http() + "/ws"), new WebSocket.Listener() {})
                .join();
        assertThat(answer.getSubprotocol()).isEqualTo("sip");
        answer.abort();
    }

    @Test
    void no_module_of_it_runs_a_shell_or_lets_strangers_in() throws IOException {
        try (Stream<String> lines = Files.lines(WORK.resolve("pbx/etc/modules.conf"))) {
            assertThat(lines)
                    .noneMatch(line -> line.matches(
                            "load=(app_system|func_shell|res_pjsip_endpoint_identifier_anonymous|res_ari).*"));
        }
    }
}
