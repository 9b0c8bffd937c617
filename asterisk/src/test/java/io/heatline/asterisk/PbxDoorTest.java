package io.heatline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.heatline.asterisk.PbxRefused.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PbxDoorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Test
    void a_pbx_that_lets_us_in_tells_its_version() throws Exception {
        try (var pbx = ScriptedPbx.withSecret("furnace");
                var door = PbxDoor.open(pbx.address("heatline", "furnace"), PATIENCE)) {
            assertThat(door.version()).isEqualTo("22.5.2");
        }
    }

    @Test
    void a_wrong_secret_is_refused_by_name_and_not_repeated_in_the_message() throws Exception {
        try (var pbx = ScriptedPbx.withSecret("furnace")) {
            var address = pbx.address("heatline", "guessed-wrong");

            assertRefused(() -> PbxDoor.open(address, PATIENCE), Reason.SIGN_IN_FAILED, "heatline@127.0.0.1");
            assertThatThrownBy(() -> PbxDoor.open(address, PATIENCE)).message().doesNotContain("guessed-wrong");
        }
    }

    @Test
    void a_port_where_nothing_listens_is_unreachable() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertRefused(
                () -> PbxDoor.open(new PbxAddress("127.0.0.1", free, "heatline", "furnace"), PATIENCE),
                Reason.UNREACHABLE,
                "is it running?");
    }

    @Test
    void a_port_that_never_greets_is_unreachable_within_our_patience() throws Exception {
        try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = new PbxAddress("127.0.0.1", mute.getLocalPort(), "heatline", "furnace");

            assertRefused(() -> PbxDoor.open(address, Duration.ofMillis(300)), Reason.UNREACHABLE, "is it running?");
        }
    }

    @Test
    void a_user_that_may_not_read_the_settings_is_told_so() throws Exception {
        try (var pbx = ScriptedPbx.thatHidesItsSettings("furnace");
                var door = PbxDoor.open(pbx.address("heatline", "furnace"), PATIENCE)) {
            assertRefused(door::version, Reason.NOT_PERMITTED, "settings");
        }
    }

    @Test
    void a_door_that_was_closed_no_longer_answers() throws Exception {
        try (var pbx = ScriptedPbx.withSecret("furnace")) {
            var door = PbxDoor.open(pbx.address("heatline", "furnace"), PATIENCE);
            door.close();

            assertRefused(door::version, Reason.UNREACHABLE, "no longer answers");
        }
    }

    @Test
    void a_line_break_in_a_value_begins_no_command_of_its_own() throws Exception {
        try (var pbx = ScriptedPbx.withSecret("furnace");
                var door = PbxDoor.open(pbx.address("heatline", "furnace"), PATIENCE)) {
            String smuggled = "x\r\n\r\nAction: Logoff";

            assertRefused(() -> door.pause("8001", true, smuggled), Reason.NOT_PERMITTED, "line break");
            assertRefused(() -> door.transfer("PJSIP/8001-1", smuggled, "8002"), Reason.NOT_PERMITTED, "line break");
            assertRefused(() -> door.raise("service", smuggled, 5), Reason.NOT_PERMITTED, "line break");
            assertRefused(() -> door.setGlobal("HEATLINE_ALIVE", "1\n2"), Reason.NOT_PERMITTED, "line break");
            assertRefused(
                    () -> door.alert("13900001111", "mark\rCodec: any", Duration.ofSeconds(1)),
                    Reason.NOT_PERMITTED,
                    "line break");
            assertThat(door.version()).as("still signed in").isEqualTo("22.5.2");
        }
    }

    private static void assertRefused(ThrowingCallable call, Reason reason, String words) {
        assertThatThrownBy(call)
                .hasMessageContaining(words)
                .asInstanceOf(type(PbxRefused.class))
                .extracting(PbxRefused::reason)
                .isEqualTo(reason);
    }
}
