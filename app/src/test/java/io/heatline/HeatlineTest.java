package io.heatline;

import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a random port and a database in memory, with the demo's people. Every test that extends this without
 * settings of its own shares one context: add none, and make your own people, orders and files rather than counting on emptiness.
 */
@Tag("product")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
public abstract class HeatlineTest {

    static {
        Heatline.keepTimeInUtc();
    }

    /** Of every demo account. */
    protected static final String PASSWORD = "warm-winter-2026";

    @Value("${local.server.port}")
    protected int port;

    @Autowired
    protected JdbcTemplate database;

    protected String root() {
        return "http://127.0.0.1:" + port;
    }

    /** A program that signs in with HTTP Basic. */
    protected Client as(String login) {
        return Client.basic(root(), login, PASSWORD);
    }

    /** A browser in which somebody signed in. */
    protected Client browserOf(String login) {
        var browser = Client.browser(root());
        var answer = browser.signIn(login, PASSWORD);
        if (answer.status() != 200) {
            throw new AssertionError(login + " could not sign in: " + answer.text());
        }
        return browser;
    }

    protected Client browser() {
        return Client.browser(root());
    }

    protected Client stranger() {
        return Client.stranger(root());
    }
}
