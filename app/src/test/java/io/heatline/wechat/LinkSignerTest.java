package io.heatline.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heatline.edge.HeatlineSettings;
import io.heatline.edge.start.StartRefused;
import io.heatline.identity.PersonId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class LinkSignerTest {

    private static final Link LINK =
            new Link("HL20261122-00017", new PersonId("li.jianguo"), Instant.parse("2026-11-29T02:00:00Z"));
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path data;

    @Test
    void a_link_says_what_was_written_into_it() {
        var signer = signer(SECRET);

        assertThat(signer.read(signer.token(LINK))).isEqualTo(LINK);
        assertThat(signer.token(LINK)).hasSizeLessThan(120).matches("[A-Za-z0-9_.-]+");
    }

    @Test
    void no_character_of_it_can_be_changed_to_say_something_else() {
        var signer = signer(SECRET);
        String token = signer.token(LINK);

        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String tampered = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(readOrNull(signer, tampered)).isIn(null, LINK);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "a.b.c", "🔥.🔥", "%00.%00", "SEwgbGkgMQ."})
    void what_we_did_not_write_is_unknown(String token) {
        assertThatThrownBy(() -> signer(SECRET).read(token)).isInstanceOf(LinkUnknown.class);
    }

    @Test
    void another_secret_signs_other_links() {
        String token = signer(SECRET).token(LINK);

        assertThatThrownBy(() -> signer(SECRET.replace('0', '1')).read(token)).isInstanceOf(LinkUnknown.class);
    }

    @Test
    void a_secret_nobody_set_is_made_once_and_kept_for_the_owner_alone() throws Exception {
        String token = signer(null).token(LINK);

        assertThat(signer(null).read(token)).isEqualTo(LINK);
        assertThat(Files.getPosixFilePermissions(data.resolve("link.secret"))).hasSize(2);
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void production_starts_only_with_a_secret_of_the_operators() {
        assertThatThrownBy(() -> secret(null, "production"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("no secret");
        assertThat(secret(SECRET, "production").bytes()).hasSize(32);
    }

    private @Nullable Link readOrNull(LinkSigner signer, String token) {
        try {
            return signer.read(token);
        } catch (LinkUnknown refused) {
            return null;
        }
    }

    private LinkSigner signer(@Nullable String configured) {
        return new LinkSigner(secret(configured));
    }

    private LinkSecret secret(@Nullable String configured, String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        var settings = new LinkSettings(configured, Duration.ofDays(7), Duration.ofDays(7));
        return new LinkSecret(settings, new HeatlineSettings(data, ZoneOffset.UTC), environment);
    }
}
