package io.heatline.identity;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signs in by a link without a link, as the room that makes links would. */
@RestController
@Hidden
class LinkDoorForTests {

    private final LinkSignIn links;

    LinkDoorForTests(LinkSignIn links) {
        this.links = links;
    }

    @PostMapping("/api/links/for-tests/open")
    void open(
            @RequestParam PersonId person,
            @RequestParam String order,
            HttpServletRequest request,
            HttpServletResponse response) {
        links.signIn(person, order, request, response);
    }
}
