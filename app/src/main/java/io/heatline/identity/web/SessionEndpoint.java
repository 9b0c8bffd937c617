package io.heatline.identity.web;

import io.heatline.identity.Caller;
import io.heatline.identity.Directory;
import io.heatline.identity.Passwords;
import io.heatline.identity.SignedIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out of a browser session. */
@RestController
@Tag(name = "people")
class SessionEndpoint {

    record Credentials(
            @NotBlank @Size(max = 100) String login,
            @NotNull @Size(max = 200) String password) {}

    private final Passwords passwords;
    private final SessionSignIn sessions;
    private final Directory directory;
    private final boolean demo;

    SessionEndpoint(Passwords passwords, SessionSignIn sessions, Directory directory, Environment environment) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.directory = directory;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Phones like to begin with a capital letter; logins are lower case. */
    @PostMapping("/api/session")
    Me signIn(@Valid @RequestBody Credentials typed, HttpServletRequest request, HttpServletResponse response) {
        String login = typed.login().strip().toLowerCase(Locale.ROOT);
        var person = passwords.check(login, typed.password(), Caller.of(request));
        return Me.of(sessions.signIn(person, request, response), directory, demo);
    }

    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        sessions.signOut(request);
    }

    @GetMapping("/api/me")
    Me me() {
        return Me.of(SignedIn.current(), directory, demo);
    }
}
