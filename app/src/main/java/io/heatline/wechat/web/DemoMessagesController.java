package io.heatline.wechat.web;

import io.heatline.edge.Forbidden;
import io.heatline.edge.Page;
import io.heatline.identity.Directory;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.notice.Message;
import io.heatline.notice.Notices;
import io.heatline.wechat.TechnicianLinks;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The demo's phone: what people would be sent, links included, to whoever sees all orders, else to colleagues of the same
 * station. There is none outside the demo.
 */
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
        var me = SignedIn.current();
        if (me.onlyOrder() != null) {
            throw new Forbidden("link-opens-one-order", "a link opens one order and nothing else");
        }
        List<Message> read = latest(me, person, after);
        Set<Long> opened = links.opened(read);
        return Page.cut(read, PAGE, message -> Long.toString(message.id()))
                .map(message -> shown(message, opened.contains(message.id())));
    }

    private List<Message> latest(SignedIn me, @Nullable PersonId asked, @Nullable Long after) {
        return me.may(Permission.ORDER_READ_ALL)
                ? notices.latest(asked, after, PAGE + 1)
                : notices.latestToAny(phones(me.person(), asked), after, PAGE + 1);
    }

    private Set<PersonId> phones(Person me, @Nullable PersonId asked) {
        return directory.people().stream()
                .filter(owner -> owner.id().equals(me.id()) || me.worksAt(owner.station()))
                .map(Person::id)
                .filter(owner -> asked == null || owner.equals(asked))
                .collect(Collectors.toUnmodifiableSet());
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
                message.state(),
                read);
    }
}
