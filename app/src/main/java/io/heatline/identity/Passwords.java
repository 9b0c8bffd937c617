package io.heatline.identity;

import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import io.heatline.identity.store.PeopleMapper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks and changes passwords; what a good one is, is said here once. */
@Service
public class Passwords {

    private static final int SHORTEST = 12;
    /** bcrypt reads no further. */
    private static final int LONGEST_BYTES = 72;

    private final PeopleMapper people;
    private final Directory directory;
    private final SignInThrottle throttle;
    private final VerifiedCredentials verified;
    private final ApplicationEventPublisher events;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    /** Checked where nobody has the login, so that this takes as long as a wrong password. */
    private final String nobody = encoder.encode("nobody's password");

    Passwords(
            PeopleMapper people,
            Directory directory,
            SignInThrottle throttle,
            VerifiedCredentials verified,
            ApplicationEventPublisher events) {
        this.people = people;
        this.directory = directory;
        this.throttle = throttle;
        this.verified = verified;
        this.events = events;
    }

    /**
     * The person to whom login and password belong.
     *
     * @throws SignInFailed they do not, or the person has left
     * @throws SignInThrottled too many wrong ones before
     * @throws DemoOnThisMachineOnly right, but a demo account from elsewhere
     */
    public Person check(String login, String password, Caller caller) {
        String secret = "basic " + caller.onThisMachine() + ' ' + login + '\0' + password;
        var known = verified.find(secret).flatMap(found -> directory.person(found.person()));
        return known.filter(Person::active).orElseGet(() -> checkAnew(login, password, caller, secret));
    }

    private Person checkAnew(String login, String password, Caller caller, String secret) {
        throttle.check(login, caller.address());
        String hash = people.passwordHash(login);
        if (!encoder.matches(password, hash == null ? nobody : hash) || hash == null) {
            throttle.failed(login, caller.address());
            events.publishEvent(new AccountEvent(AccountEvent.Kind.SIGN_IN_FAILED, login, caller.address(), null));
            throw new SignInFailed();
        }
        throttle.succeeded(login, caller.address());
        var person = directory.person(new PersonId(login)).orElseThrow(SignInFailed::new);
        if (!caller.onThisMachine() && people.isDemo(login)) {
            throw new DemoOnThisMachineOnly();
        }
        verified.keep(secret, person.id(), "password", Instant.MAX);
        return person;
    }

    /** @throws Invalid the current one is wrong, or the next one too weak */
    @Transactional
    public void change(PersonId person, String current, String next) {
        String hash = people.passwordHash(person.value());
        if (hash == null || !encoder.matches(current, hash)) {
            throw wrong("current", "wrong");
        }
        set(person, next);
    }

    @Transactional
    void set(PersonId person, String password) {
        if (isWeak(password, person.value())) {
            throw wrong("next", "weak");
        }
        people.updatePassword(person.value(), hash(password));
        events.publishEvent(new AccountEvent(AccountEvent.Kind.PASSWORD_CHANGED, person.value(), null, null));
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    /** Shorter than 12 characters, longer than bcrypt reads, of fewer than 5 different characters, the demo's, or the login. */
    static boolean isWeak(String password, String login) {
        String plain = password.strip().toLowerCase(Locale.ROOT);
        return plain.length() < SHORTEST
                || password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_BYTES
                || plain.chars().distinct().count() < 5
                || plain.equals(DemoPeople.PASSWORD)
                || plain.replace(login, "").length() < SHORTEST / 2;
    }

    private static Invalid wrong(String field, String code) {
        return new Invalid("password-" + code, code, List.of(new FieldProblem(field, code, code)));
    }
}
