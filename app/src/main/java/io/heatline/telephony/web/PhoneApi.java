package io.heatline.telephony.web;

import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.Agents;
import io.heatline.telephony.Agents.Seat;
import io.heatline.telephony.Agents.State;
import io.heatline.telephony.BrowserPhones;
import io.heatline.telephony.BrowserPhones.Access;
import io.heatline.telephony.OwnLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The phone one sits at. */
@RestController
@RequestMapping("/api/me/phone")
class PhoneApi {

    private static final String NUMBER = "[0-9]{3,15}";
    /** Without control characters: it goes to the PBX, where a line break would begin a command of its own. */
    private static final String ONE_LINE = "[^\\x00-\\x1F\\x7F-\\x9F]*";

    private final Agents agents;
    private final OwnLine line;
    private final BrowserPhones browsers;

    PhoneApi(Agents agents, OwnLine line, BrowserPhones browsers) {
        this.agents = agents;
        this.line = line;
        this.browsers = browsers;
    }

    /** To whom: an extension, a queue's number, or a number outside. */
    record PhoneTarget(
            @NotNull @Pattern(regexp = NUMBER) @Nullable String to) {}

    /** With whom; null: with whom one is asking now. */
    record PhoneThree(@Pattern(regexp = NUMBER) @Nullable String to) {}

    /** Whether to record. */
    record PhoneRecording(@NotNull @Nullable Boolean on) {}

    /** Which phone. */
    record PhoneSignIn(
            @NotNull @Pattern(regexp = "[0-9]{3,5}") @Nullable
            String extension) {}

    /** Whether calls may come. */
    record PhoneState(
            @NotNull @Nullable State state,

            @Size(max = 40) @Pattern(regexp = ONE_LINE) @Nullable
            String reason) {}

    /** Whom to call. */
    record PhoneDial(
            @NotNull @Pattern(regexp = "\\+?[0-9]{3,15}") @Nullable
            String number) {}

    /** Nothing (204) when one signed in at none, or is nobody who takes calls: that is no mistake. */
    @GetMapping
    ResponseEntity<Seat> seat() {
        var me = SignedIn.current();
        return agents.seat(me.id()).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent()
                .build());
    }

    @PutMapping
    Seat signIn(@Valid @RequestBody PhoneSignIn phone) {
        return agents.signIn(taker().id(), Objects.requireNonNull(phone.extension()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut() {
        agents.signOut(taker().id());
    }

    @PutMapping("/state")
    Seat become(@Valid @RequestBody PhoneState wanted) {
        return agents.become(taker().id(), Objects.requireNonNull(wanted.state()), wanted.reason());
    }

    /** Rings one's own phone, then the number. */
    @PostMapping("/dial")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void dial(@Valid @RequestBody PhoneDial call) {
        agents.dial(taker().id(), Objects.requireNonNull(call.number()));
    }

    /** How one's browser signs in at the PBX to be the phone one sits at; to be kept nowhere. */
    @GetMapping("/line")
    ResponseEntity<Access> access() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(browsers.access(taker().id()));
    }

    @PostMapping("/hang-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hangUp() {
        line.hangUp(taker().id());
    }

    /** Sends one's caller on, without asking. */
    @PostMapping("/transfer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(@Valid @RequestBody PhoneTarget target) {
        line.transfer(taker().id(), Objects.requireNonNull(target.to()));
    }

    /** Asks somebody while one's caller waits; hanging up connects the two. */
    @PostMapping("/consultation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void consult(@Valid @RequestBody PhoneTarget target) {
        line.consult(taker().id(), Objects.requireNonNull(target.to()));
    }

    /** Back to one's caller. */
    @DeleteMapping("/consultation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endConsultation() {
        line.endConsultation(taker().id());
    }

    /** Everybody together. */
    @PostMapping("/three")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void three(@Valid @RequestBody PhoneThree with) {
        line.three(taker().id(), with.to());
    }

    /** Records one's call on demand, or ends that. */
    @PutMapping("/recording")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void record(@Valid @RequestBody PhoneRecording wanted) {
        line.record(taker().id(), Objects.requireNonNull(wanted.on()));
    }

    private static SignedIn taker() {
        var me = SignedIn.current();
        me.require(Permission.CALL_TAKE);
        return me;
    }
}
