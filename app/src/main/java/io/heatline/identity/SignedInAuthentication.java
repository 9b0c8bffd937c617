package io.heatline.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of {@link SignedIn}; authorities are the names of permissions. */
public final class SignedInAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;

    public SignedInAuthentication(SignedIn signedIn) {
        super(authorities(signedIn));
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(SignedIn signedIn) {
        return signedIn.permissions().stream()
                .<GrantedAuthority>map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return signedIn.id().value();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAuthentication that && that.signedIn.equals(signedIn);
    }

    @Override
    public int hashCode() {
        return signedIn.hashCode();
    }
}
