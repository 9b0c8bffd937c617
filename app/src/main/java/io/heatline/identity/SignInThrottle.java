package io.heatline.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Five wrong passwords in a row for one login from one address, and that pair waits a minute. By pair, so that nobody locks a
 * colleague out; in memory, since a node's own count is enough to make guessing hopeless.
 */
@Component
class SignInThrottle {

    private static final int ALLOWED = 5;
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** @throws SignInThrottled while the pair has to wait */
    synchronized void check(String login, String address) {
        var known = failures.get(key(login, address));
        if (known != null && known.count() >= ALLOWED) {
            var left = Duration.between(clock.instant(), known.last().plus(WAIT));
            if (!left.isNegative() && !left.isZero()) {
                throw new SignInThrottled(left);
            }
            failures.remove(key(login, address));
        }
    }

    synchronized void failed(String login, String address) {
        var now = clock.instant();
        var before = failures.remove(key(login, address));
        boolean inARow = before != null && before.last().plus(WAIT).isAfter(now);
        failures.put(key(login, address), new Failures(before != null && inARow ? before.count() + 1 : 1, now));
        forgetOldest();
    }

    synchronized void succeeded(String login, String address) {
        failures.remove(key(login, address));
    }

    private void forgetOldest() {
        Iterator<String> oldest = failures.keySet().iterator();
        while (failures.size() > REMEMBERED && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    private static String key(String login, String address) {
        return address + ' ' + login;
    }
}
