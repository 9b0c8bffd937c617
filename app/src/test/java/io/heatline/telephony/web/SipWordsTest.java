package io.heatline.telephony.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipWordsTest {

    private static String request(String headers) {
        return "REGISTER sip:heatline.invalid SIP/2.0\r\n" + headers + "\r\n\r\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: <sip:8011@heatline.invalid>;tag=1",
                "f: \"8012\" <sip:8011@heatline.invalid>;tag=1",
                "FROM : sip:8011@heatline.invalid",
                "Via: x\r\nFrom: <sips:8011@h>;tag=2\r\nTo: <sip:8012@h>"
            })
    void a_phone_speaks_for_itself(String headers) {
        assertThat(SipWords.speaksFor("8011", request(headers))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: <sip:8012@heatline.invalid>;tag=1",
                "From: <sip:8011@h>;tag=1\r\nFrom: <sip:8012@h>;tag=2",
                "To: <sip:8011@h>",
                "From: <sip:80110@h>",
                "From: \"sip:8011@h\" <sip:8012@h>",
                "From:\r\n <sip:8012@h>\r\nFrom: <sip:8011@h>",
                "X-Heatline-Trunk: main\r\nFrom: <sip:13800001234@h>"
            })
    void and_for_nobody_else(String headers) {
        assertThat(SipWords.speaksFor("8011", request(headers))).isFalse();
    }

    @Test
    void what_it_answers_is_its_own_and_a_keep_alive_says_nothing() {
        assertThat(SipWords.speaksFor("8011", "SIP/2.0 200 OK\r\nFrom: <sip:1380@h>\r\n\r\n"))
                .isTrue();
        assertThat(SipWords.speaksFor("8011", "\r\n\r\n")).isTrue();
        assertThat(SipWords.speaksFor("8011", "hello")).isFalse();
    }

    @Test
    void a_body_is_no_header() {
        String sneaky = "INVITE sip:1@h SIP/2.0\r\nTo: <sip:1@h>\r\n\r\nFrom: <sip:8011@h>\r\n";

        assertThat(SipWords.speaksFor("8011", sneaky)).isFalse();
    }
}
