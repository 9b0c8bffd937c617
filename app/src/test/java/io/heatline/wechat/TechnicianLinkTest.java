package io.heatline.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Answer;
import io.heatline.Client;
import io.heatline.HeatlineTest;
import io.heatline.identity.PersonId;
import io.heatline.notice.Message;
import io.heatline.notice.NoticeState;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A technician's link over HTTP, in browsers of their own and of others. */
class TechnicianLinkTest extends HeatlineTest {

    private static final AtomicInteger ORDERS = new AtomicInteger(70_000);

    @Autowired
    private TechnicianLinks links;

    private final String number = "HL20261122-" + ORDERS.incrementAndGet();
    private final Instant written = Instant.now();

    @Test
    void the_first_browser_that_opens_it_is_signed_in_for_this_order_only() {
        var phone = browser();

        Answer opened = open(phone, token());

        assertThat(opened.json().path("number").asText()).isEqualTo(number);
        var me = phone.get("/api/me").json();
        assertThat(me.path("id").asText()).isEqualTo("technician");
        assertThat(me.path("via").asText()).isEqualTo("LINK");
        assertThat(me.path("onlyOrder").asText()).isEqualTo(number);
    }

    @Test
    void the_same_browser_opens_it_again_also_when_its_session_is_over() {
        var phone = browser();
        open(phone, token());
        phone.delete("/api/session");

        assertThat(open(phone, token()).status()).isEqualTo(200);
        assertThat(open(phone, token()).status()).isEqualTo(200);
    }

    @Test
    void another_browser_is_sent_to_the_password() {
        open(browser(), token());

        var other = browser();
        Answer refused = open(other, token());

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("link-bound-elsewhere");
        assertThat(other.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void another_browser_in_which_its_person_has_signed_in_goes_on() {
        open(browser(), token());

        var other = browserOf("technician");

        assertThat(open(other, token()).status()).isEqualTo(200);
        assertThat(other.get("/api/me").json().path("via").asText()).isEqualTo("SESSION");
    }

    @Test
    void fetching_the_page_as_previews_do_binds_nothing() {
        stranger().get("/m/l/" + token());
        assertThat(stranger().get("/api/links/" + token() + "/open").status()).isIn(401, 404, 405);

        assertThat(bindings()).isZero();
        assertThat(open(browser(), token()).status()).isEqualTo(200);
    }

    @Test
    void of_many_browsers_at_once_one_gets_in() throws Exception {
        String token = token();
        var browsers = IntStream.range(0, 8).mapToObj(i -> browser()).toList();
        browsers.forEach(one -> one.get("/api/me"));
        var opened = new AtomicInteger();
        var racing = Executors.newFixedThreadPool(8);
        browsers.forEach(one -> racing.execute(() -> {
            if (one.post(path(token), Map.of()).status() == 200) {
                opened.incrementAndGet();
            }
        }));
        racing.shutdown();

        assertThat(racing.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(opened).hasValue(1);
        assertThat(bindings()).isEqualTo(1);
    }

    @Test
    void after_its_time_it_opens_nothing() {
        Answer refused = open(browser(), token(Instant.now().minus(Duration.ofDays(8))));

        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.code()).isEqualTo("link-expired");
    }

    @Test
    void one_that_was_tampered_with_is_none() {
        String token = token();

        for (String wrong : new String[] {token.substring(1), token + "x", token.replace('.', 'a'), "x"}) {
            Answer refused = open(browser(), wrong);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.code()).isEqualTo("link-unknown");
        }
    }

    @Test
    void spelled_another_way_it_is_the_same_link() {
        String token = token();
        open(browser(), token);

        assertThat(open(browser(), token + "=").code()).isIn("link-bound-elsewhere", "link-unknown");
    }

    @Test
    void the_browser_that_opened_it_in_time_still_sends_what_it_captured() {
        var phone = browser();
        open(phone, token());
        String ended = opened_in_time(Duration.ofDays(8));
        phone.delete("/api/session");

        assertThat(open(phone, ended).status()).isEqualTo(200);
        assertThat(phone.get("/api/me").json().path("onlyOrder").asText()).isEqualTo(number);
        assertThat(open(browser(), ended).code()).isEqualTo("link-expired");
    }

    @Test
    void two_weeks_are_too_late_for_that_browser_too() {
        var phone = browser();
        open(phone, token());

        assertThat(open(phone, opened_in_time(Duration.ofDays(15))).code()).isEqualTo("link-expired");
    }

    /** A link to the same order as old as this, opened by the browser that opened {@link #token()}. */
    private String opened_in_time(Duration age) {
        Instant at = written.minus(age);
        database.update(
                "insert into wechat_link_binding (link_hash, person_id, order_number, browser_hash, bound_at)"
                        + " select ?, person_id, order_number, browser_hash, ? from wechat_link_binding"
                        + " where order_number = ?",
                Digests.sha256(
                        number + " technician " + at.plus(Duration.ofDays(7)).getEpochSecond()),
                Timestamp.from(at),
                number);
        return token(at);
    }

    @Test
    void somebody_else_who_is_signed_in_stays_themselves_and_takes_nothing_from_it() {
        var lead = browserOf("lead");

        Answer opened = open(lead, token());

        assertThat(opened.json().path("somebodyElse").asBoolean()).isTrue();
        assertThat(lead.get("/api/me").json().path("id").asText()).isEqualTo("lead");
        assertThat(bindings()).isZero();
        assertThat(open(browser(), token()).status()).isEqualTo(200);
    }

    @Test
    void a_link_to_a_second_order_leads_to_that_one() {
        var phone = browser();
        open(phone, token());
        String second = "HL20261122-" + ORDERS.incrementAndGet();

        open(phone, tokenOf(second, Instant.now()));

        assertThat(phone.get("/api/me").json().path("onlyOrder").asText()).isEqualTo(second);
    }

    @Test
    void without_the_portals_token_no_page_of_others_opens_it() {
        var tricked = browser();

        assertThat(tricked.post(path(token()), Map.of()).status()).isIn(401, 403);
        assertThat(bindings()).isZero();
    }

    private static Answer open(Client browser, String token) {
        browser.get("/api/me");
        return browser.post(path(token), Map.of());
    }

    private static String path(String token) {
        return "/api/links/" + token + "/open";
    }

    private int bindings() {
        Integer count = database.queryForObject(
                "select count(*) from wechat_link_binding where order_number = ?", Integer.class, number);
        return count == null ? 0 : count;
    }

    private String token() {
        return token(written);
    }

    private String token(Instant at) {
        return tokenOf(number, at);
    }

    private String tokenOf(String order, Instant at) {
        var message = new Message(
                1, new PersonId("technician"), "ORDER_OFFERED", order, "text", at, NoticeState.SENT, 1, null, null);
        return links.path(message).orElseThrow().substring("/m/l/".length());
    }
}
