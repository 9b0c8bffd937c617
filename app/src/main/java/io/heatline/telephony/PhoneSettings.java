package io.heatline.telephony;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The agents' phones.
 *
 * @param line where the PBX takes SIP over WebSocket, such as {@code ws://127.0.0.1:8088/ws}; null: no phone in a browser
 * @param secret the password of the browser phones at the PBX; it never leaves this process, see {@link BrowserPhones}
 * @param realm the PBX's name for what the password opens
 * @param browser which extensions are phones in a browser; every other one is a phone on a desk
 * @param wrapUp how long nobody is put through after a call; zero: at once
 * @param numbers what a phone dials to reach a queue, by the queue's name, as the PBX has it; those of the kit when none is named
 */
@Validated
@ConfigurationProperties("heatline.phones")
public record PhoneSettings(
        @Nullable URI line,
        @Nullable String secret,
        @DefaultValue("asterisk") @NotBlank String realm,
        @DefaultValue("80(1[1-9]|20)") @NotNull Pattern browser,
        @DefaultValue("20s") @NotNull Duration wrapUp,
        @DefaultValue Map<String, String> numbers) {

    private static final Map<String, String> KIT = Map.of("service", "6001", "emergency", "6002", "fees", "6003");

    public PhoneSettings {
        numbers = numbers.isEmpty() ? KIT : Map.copyOf(numbers);
    }

    boolean inBrowser(String extension) {
        return browser.matcher(extension).matches();
    }

    @Override
    public String toString() {
        return "phones at " + line;
    }
}
