package io.heatline.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Who acts in this thread, and how they came in.
 *
 * @param onlyOrder the number of the one order a link opens; null for anyone signed in fully
 * @param address where the request came from; null when there was none
 */
public record SignedIn(
        Person person,
        Via via,
        @Nullable String onlyOrder,
        @Nullable String address) {

    /** What a link never opens, whoever it was sent to: it may be seen by whoever holds the phone. */
    private static final Set<Permission> BY_LINK = EnumSet.of(
            Permission.ORDER_READ_ALL,
            Permission.ORDER_READ_STATION,
            Permission.ORDER_REASSIGN,
            Permission.ORDER_CANCEL,
            Permission.ORDER_RETURN,
            Permission.ORDER_SUSPEND,
            Permission.PHONE_READ);

    /** @throws NotSignedIn when nobody is */
    public static SignedIn current() {
        return maybe().orElseThrow(NotSignedIn::new);
    }

    /** Nobody in jobs, timers and before sign-in: the system acts. */
    public static Optional<SignedIn> maybe() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication authentication
                ? Optional.of(authentication.getPrincipal())
                : Optional.empty();
    }

    /** Does something in a person's name (demo data, imports), as the system. */
    public static <T> T as(Person person, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var signedIn = new SignedIn(person, Via.SYSTEM, null, null);
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedInAuthentication(signedIn)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public PersonId id() {
        return person.id();
    }

    /** The person's permissions, fewer when they came by a link. */
    public Set<Permission> permissions() {
        return person.permissions().stream().filter(this::may).collect(toUnmodifiableSet());
    }

    public boolean may(Permission permission) {
        return person.may(permission) && (onlyOrder == null || BY_LINK.contains(permission));
    }

    /** @throws NotPermitted when they lack it */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotPermitted(permission);
        }
    }

    /** Whether the way they came in reaches this order at all; whether they may see it is the order's to say. */
    public boolean reaches(String order) {
        return onlyOrder == null || onlyOrder.equals(order);
    }
}
