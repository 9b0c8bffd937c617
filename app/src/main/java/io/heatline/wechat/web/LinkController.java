package io.heatline.wechat.web;

import io.heatline.identity.LinkSignIn;
import io.heatline.identity.SignedIn;
import io.heatline.wechat.OpenedLink;
import io.heatline.wechat.TechnicianLinks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens the link of a technician's message in the browser that asks. */
@RestController
@RequestMapping("/api/links")
class LinkController {

    private final TechnicianLinks links;
    private final LinkSignIn linkSignIn;

    LinkController(TechnicianLinks links, LinkSignIn linkSignIn) {
        this.links = links;
        this.linkSignIn = linkSignIn;
    }

    @PostMapping("/{token}/open")
    OpenedOrder open(
            @PathVariable String token,
            @CookieValue(name = BrowserCookie.NAME, required = false) @Nullable String known,
            HttpServletRequest request,
            HttpServletResponse response) {
        String browser = BrowserCookie.of(known);
        OpenedLink opened = links.open(token, browser, SignedIn.maybe().orElse(null));
        BrowserCookie.set(browser, request, response);
        if (opened.use() == OpenedLink.Use.SIGNS_IN) {
            linkSignIn.signIn(opened.person(), opened.number(), request, response);
        }
        return new OpenedOrder(opened.number(), opened.use() == OpenedLink.Use.SOMEBODY_ELSE);
    }
}
