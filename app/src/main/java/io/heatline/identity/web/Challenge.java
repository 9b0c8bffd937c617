package io.heatline.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Asks programs and Modeler for credentials; never the portal, whose browser would open its own dialog. */
final class Challenge {

    private Challenge() {}

    static void add(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null || EngineRestDoor.leadsThrough(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Heatline\", charset=\"UTF-8\"");
        }
    }
}
