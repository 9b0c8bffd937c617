package io.heatline.telephony.web;

import io.heatline.edge.NotFound;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.Agents;
import io.heatline.telephony.Agents.Seat;
import io.heatline.telephony.Agents.State;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private final Agents agents;

    PhoneApi(Agents agents) {
        this.agents = agents;
    }

    /** Which phone. */
    record PhoneSignIn(
            @NotNull @Pattern(regexp = "[0-9]{3,5}") @Nullable
            String extension) {}

    /** Whether calls may come. */
    record PhoneState(
            @NotNull @Nullable State state,
            @Size(max = 40) @Nullable String reason) {}

    /** Whom to call. */
    record PhoneDial(
            @NotNull @Pattern(regexp = "\\+?[0-9]{3,15}") @Nullable
            String number) {}

    /** 404 when one signed in at none. */
    @GetMapping
    Seat seat() {
        var me = taker();
        return agents.seat(me.id()).orElseThrow(() -> new NotFound("no-phone", "signed in at no phone"));
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

    private static SignedIn taker() {
        var me = SignedIn.current();
        me.require(Permission.CALL_TAKE);
        return me;
    }
}
