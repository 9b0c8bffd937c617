package io.heatline.wechat.web;

import io.heatline.edge.Forbidden;
import io.heatline.edge.Page;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.notice.Message;
import io.heatline.notice.Notices;
import io.heatline.wechat.TechnicianLinks;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The demo's phone: what people would be sent, links included, for anyone signed in. There is none outside the demo. */
@RestController
@Profile("demo")
@RequestMapping("/api/demo/messages")
class DemoMessagesController {

    private static final int PAGE = 30;

    private final Notices notices;
    private final TechnicianLinks links;
    private final Directory directory;

    DemoMessagesController(Notices notices, TechnicianLinks links, Directory directory) {
        this.notices = notices;
        this.links = links;
        this.directory = directory;
    }

    /**
     * Newest first.
     *
     * @param person only what this person was sent
     * @param after the cursor of the page before
     */
    @GetMapping
    Page<DemoMessage> list(
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable Long after) {
        if (SignedIn.current().onlyOrder() != null) {
            throw new Forbidden("link-opens-one-order", "a link opens one order and nothing else");
        }
        List<Message> read = notices.latest(person, after, PAGE + 1);
        Set<Long> opened = links.opened(read);
        return Page.cut(read, PAGE, message -> Long.toString(message.id()))
                .map(message -> shown(message, opened.contains(message.id())));
    }

    private DemoMessage shown(Message message, boolean read) {
        String name = directory
                .person(message.to())
                .map(Person::name)
                .orElse(message.to().value());
        return new DemoMessage(
                message.id(),
                message.at(),
                new DemoMessage.To(message.to(), name),
                message.text(),
                links.path(message).orElse(null),
                message.number(),
                message.state().name(),
                read);
    }
}
