package io.heatline.identity.web;

import io.heatline.identity.SignedIn;
import io.heatline.identity.SignedInAuthentication;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Anyone signed in; who came by a link reaches that order, and what its page needs, alone. */
class LinkReach implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Pattern PAGE = Pattern.compile(
            "GET /api/(me|stations|people|organisation)|DELETE /api/session|(GET|POST) /api/(tasks|files)(/.*)?");

    /** By now somebody has asked {@link #authorize}; kept because the interface still wants it. */
    @Override
    @Deprecated
    public @Nullable AuthorizationDecision check(
            Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        return (AuthorizationDecision) authorize(authentication, context);
    }

    @Override
    public AuthorizationResult authorize(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        return new AuthorizationDecision(authentication.get() instanceof SignedInAuthentication known
                && reaches(known.getPrincipal(), request.getMethod(), request.getRequestURI()));
    }

    private static boolean reaches(SignedIn signedIn, String method, String path) {
        if (signedIn.onlyOrder() == null) {
            return true;
        }
        String order = "/api/work-orders/" + signedIn.onlyOrder();
        return path.equals(order)
                || path.startsWith(order + "/")
                || PAGE.matcher(method + ' ' + path).matches();
    }
}
