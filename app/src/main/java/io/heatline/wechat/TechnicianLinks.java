package io.heatline.wechat;

import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.notice.Message;
import io.heatline.wechat.store.LinkBinding;
import io.heatline.wechat.store.LinkBindingMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * The links that messages carry. A link belongs to the first browser that opens it; fetching its page, as previews do, is not
 * opening it.
 */
@Service
public class TechnicianLinks {

    private final LinkSigner signer;
    private final LinkBindingMapper bindings;
    private final LinkSettings settings;
    private final Clock clock;

    TechnicianLinks(LinkSigner signer, LinkBindingMapper bindings, LinkSettings settings, Clock clock) {
        this.signer = signer;
        this.bindings = bindings;
        this.settings = settings;
        this.clock = clock;
    }

    /** The path of the page behind a message, the same each time it is asked for; empty when it concerns no order. */
    public Optional<String> path(Message message) {
        return link(message).map(link -> "/m/l/" + signer.token(link));
    }

    /** Those of the messages whose link has been opened. */
    public Set<Long> opened(Collection<Message> messages) {
        Map<Long, String> hashes = messages.stream()
                .filter(message -> message.number() != null)
                .collect(Collectors.toMap(
                        Message::id, message -> hash(link(message).orElseThrow())));
        Set<String> bound = hashes.isEmpty() ? Set.of() : Set.copyOf(bindings.bound(List.copyOf(hashes.values())));
        return hashes.entrySet().stream()
                .filter(entry -> bound.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Opens a link in a browser, which it belongs to from then on.
     *
     * @param browser the secret the browser is known by
     * @param signedIn who is signed in in that browser
     * @throws LinkUnknown when it is none of ours
     * @throws LinkExpired when its time is over, and this is not the browser that opened it in time
     * @throws LinkBoundElsewhere when it belongs to another browser and its person is not signed in in this one
     */
    public OpenedLink open(String token, String browser, @Nullable SignedIn signedIn) {
        Link link = signer.read(token);
        requireInTime(link, browser);
        OpenedLink.Use use = use(link, signedIn);
        boolean bound = use != OpenedLink.Use.SOMEBODY_ELSE && bind(link, browser);
        if (use == OpenedLink.Use.SIGNS_IN && !bound) {
            throw new LinkBoundElsewhere();
        }
        return new OpenedLink(link.number(), link.person(), use);
    }

    /** What was captured before a link's end is accepted after it, from the browser that opened it in time. */
    private void requireInTime(Link link, String browser) {
        Instant now = clock.instant();
        boolean late = link.expiredAt(now)
                && !link.expiredAt(now.minus(settings.late()))
                && Digests.sha256(browser).equals(bindings.browserOf(hash(link)));
        if (link.expiredAt(now) && !late) {
            throw new LinkExpired();
        }
    }

    private static OpenedLink.Use use(Link link, @Nullable SignedIn signedIn) {
        if (signedIn == null) {
            return OpenedLink.Use.SIGNS_IN;
        }
        if (!signedIn.id().equals(link.person())) {
            return OpenedLink.Use.SOMEBODY_ELSE;
        }
        return signedIn.onlyOrder() == null ? OpenedLink.Use.SIGNED_IN : OpenedLink.Use.SIGNS_IN;
    }

    /** Whether the link belongs to this browser, now or already. Of two that come at once the primary key lets one in. */
    private boolean bind(Link link, String browser) {
        String hash = hash(link);
        String browserHash = Digests.sha256(browser);
        String owner = bindings.browserOf(hash);
        return owner == null ? bindFirst(link, hash, browserHash) : owner.equals(browserHash);
    }

    private boolean bindFirst(Link link, String hash, String browserHash) {
        try {
            bindings.insert(new LinkBinding(hash, link.person().value(), link.number(), browserHash, clock.instant()));
            return true;
        } catch (DuplicateKeyException anotherWasFirst) {
            return browserHash.equals(bindings.browserOf(hash));
        }
    }

    /** Of what the link says, not of the token: one link can be spelled in several ways. */
    private static String hash(Link link) {
        return Digests.sha256(
                link.number() + " " + link.person() + " " + link.expiresAt().getEpochSecond());
    }

    private Optional<Link> link(Message message) {
        PersonId to = message.to();
        Function<String, Link> byNumber =
                number -> new Link(number, to, message.at().plus(settings.validity()));
        return Optional.ofNullable(message.number()).map(byNumber);
    }
}
