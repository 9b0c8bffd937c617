package io.heatline.notice;

import static io.heatline.notice.NoticeState.FAILED;
import static io.heatline.notice.NoticeState.PENDING;
import static io.heatline.notice.NoticeState.SENT;
import static io.heatline.notice.NoticeState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.heatline.identity.PersonId;
import io.heatline.notice.NoticeContext.Time;
import io.heatline.notice.NoticeContext.Writes;
import io.heatline.notice.store.MessageMapper;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the room promises, told once for every database. */
abstract class NoticeStories {

    private static final PersonId LI = new PersonId("li");
    private static final PersonId WANG = new PersonId("wang");

    @Autowired
    private Notices notices;

    @Autowired
    private MessageMapper messages;

    @Autowired
    private NoticeSettings settings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Time time;

    @Autowired
    private Writes writes;

    private final Telephones telephones = new Telephones();
    private Outbox outbox;

    @BeforeEach
    void nothing_waits() {
        database.update("delete from notice_message");
        outbox = node();
    }

    @Test
    void a_crew_of_six_is_told_with_one_statement() {
        var crew = IntStream.range(0, 6)
                .mapToObj(i -> told(new PersonId("p" + i), "offer"))
                .toList();
        writes.taken();

        send(crew);

        assertThat(writes.taken()).isEqualTo(1);
        assertThat(notices.latest(null, null, 10)).hasSize(6);
    }

    @Test
    void what_was_said_before_is_not_said_again_but_others_still_hear_it() {
        send(List.of(told(LI, "offer"), told(LI, "offer")));

        send(List.of(told(LI, "offer"), told(WANG, "offer"), told(LI, "reminder")));

        assertThat(notices.latest(LI, null, 10)).hasSize(2);
        assertThat(notices.latest(WANG, null, 10)).hasSize(1);
    }

    @Test
    void a_message_is_never_written_without_what_it_tells_of() {
        assertThatThrownBy(() -> notices.send(List.of(told(LI, "offer"))))
                .isInstanceOf(IllegalTransactionStateException.class);

        transaction.executeWithoutResult(status -> {
            notices.send(List.of(told(LI, "offer")));
            status.setRollbackOnly();
        });

        assertThat(notices.latest(LI, null, 10)).isEmpty();
    }

    @Test
    void without_a_carrier_it_waits_and_says_why() {
        send(List.of(told(LI, "offer")));

        assertThat(only()).returns(PENDING, Message::state).returns("no carrier is configured", Message::result);
    }

    @Test
    void it_is_on_its_way_as_soon_as_it_is_committed() {
        var sending = new Notices(messages, outbox, new SendAfterCommit(outbox), time);

        transaction.executeWithoutResult(status -> {
            sending.send(List.of(told(LI, "offer")));
            assertThat(telephones.arrived()).isEmpty();
        });

        await().atMost(Duration.ofSeconds(10)).until(() -> only().state() == SENT);
        assertThat(only().result()).isEqualTo("receipt " + only().id());
    }

    @Test
    void what_was_sent_is_not_sent_again() {
        send(List.of(told(LI, "offer")));

        outbox.sendDue();
        time.passes(Duration.ofDays(1));
        outbox.sendDue();

        assertThat(telephones.arrived()).containsExactly("offer");
    }

    @Test
    void more_than_one_batch_goes_out_at_once() {
        send(IntStream.range(0, 470)
                .mapToObj(i -> told(new PersonId("p" + i), "outage"))
                .toList());

        outbox.sendDue();

        assertThat(telephones.arrived()).hasSize(470);
    }

    @Test
    void a_carrier_that_is_busy_is_asked_again_later_and_later() {
        telephones.answer(message -> new Delivery.NotNow("busy"));
        send(List.of(told(LI, "offer")));

        outbox.sendDue();
        time.passes(Duration.ofSeconds(4));
        outbox.sendDue();
        assertThat(telephones.arrived()).hasSize(1);

        time.passes(Duration.ofSeconds(1));
        outbox.sendDue();
        time.passes(Duration.ofSeconds(9));
        outbox.sendDue();
        assertThat(telephones.arrived()).hasSize(2);
        assertThat(only()).returns(PENDING, Message::state).returns(2, Message::attempts);
    }

    @Test
    void a_message_nobody_would_take_for_a_day_is_no_longer_news() {
        telephones.answer(message -> new Delivery.NotNow("busy"));
        send(List.of(told(LI, "offer")));
        outbox.sendDue();

        time.passes(Duration.ofHours(25));
        outbox.sendDue();

        assertThat(telephones.arrived()).hasSize(1);
        assertThat(notices.latest(LI, null, 1).get(0))
                .returns(FAILED, Message::state)
                .returns("busy", Message::result);
    }

    @Test
    void a_number_the_carrier_refuses_is_left_alone() {
        telephones.answer(message -> new Delivery.Refused("no such subscriber"));
        send(List.of(told(LI, "offer")));

        outbox.sendDue();
        time.passes(Duration.ofHours(1));
        outbox.sendDue();

        assertThat(telephones.arrived()).hasSize(1);
        assertThat(only()).returns(FAILED, Message::state).returns("no such subscriber", Message::result);
    }

    @Test
    void an_unclear_outcome_is_shown_as_such_and_tried_three_times() {
        telephones.answer(message -> new Delivery.Unclear("no answer"));
        send(List.of(told(LI, "offer")));

        for (int hour = 0; hour < 6; hour++) {
            outbox.sendDue();
            time.passes(Duration.ofHours(1));
        }

        assertThat(telephones.arrived()).hasSize(3);
        assertThat(only()).returns(UNKNOWN, Message::state).returns("no answer", Message::result);
    }

    @Test
    void a_surprise_with_one_message_stops_no_other() {
        telephones.answer(message -> {
            if (message.to().equals(LI)) {
                throw new IllegalStateException("broken pipe");
            }
            return new Delivery.Sent("ok");
        });
        send(List.of(told(LI, "offer"), told(WANG, "offer")));

        outbox.sendDue();

        assertThat(notices.latest(LI, null, 1).get(0).state()).isEqualTo(UNKNOWN);
        assertThat(notices.latest(WANG, null, 1).get(0).state()).isEqualTo(SENT);
    }

    @Test
    void what_a_dead_node_had_in_hand_is_sent_by_the_next_one() {
        send(List.of(told(LI, "offer")));
        claimAndDie();

        outbox.sendDue();
        assertThat(telephones.arrived()).isEmpty();

        time.passes(settings.lease());
        outbox.sendDue();
        assertThat(telephones.arrived()).containsExactly("offer");
        assertThat(only().state()).isEqualTo(SENT);
    }

    @Test
    void a_node_that_comes_too_late_does_not_overwrite_what_the_next_one_did() {
        send(List.of(told(LI, "offer")));
        claimAndDie();
        time.passes(settings.lease());
        outbox.sendDue();

        messages.settle(List.of(only().id()), "dead", "FAILED", "late", null);

        assertThat(only().state()).isEqualTo(SENT);
    }

    @Test
    void two_nodes_send_each_message_once() throws Exception {
        send(IntStream.range(0, 300)
                .mapToObj(i -> told(new PersonId("p" + i), "m" + i))
                .toList());

        var nodes = Executors.newFixedThreadPool(4);
        Collections.nCopies(4, node()).forEach(one -> nodes.execute(one::sendDue));
        nodes.shutdown();

        assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        outbox.sendDue();
        assertThat(telephones.arrived()).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void the_list_goes_on_where_a_page_ended() {
        send(List.of(told(LI, "1"), told(LI, "2"), told(LI, "3"), told(WANG, "4")));

        List<Message> first = notices.latest(LI, null, 2);
        List<Message> second = notices.latest(LI, first.get(1).id(), 2);

        assertThat(first).extracting(Message::text).containsExactly("3", "2");
        assertThat(second).extracting(Message::text).containsExactly("1");
        assertThat(notices.about("HL20261122-00001")).hasSize(4);
    }

    private Outbox node() {
        return new Outbox(messages, Optional.of(telephones), settings, time);
    }

    private void claimAndDie() {
        List<Long> due = messages.due(time.instant(), 10);
        messages.claim(due, "dead", time.instant(), time.instant().plus(settings.lease()));
    }

    private void send(List<Notice> some) {
        transaction.executeWithoutResult(status -> notices.send(some));
    }

    private Message only() {
        return notices.latest(LI, null, 2).get(0);
    }

    private static Notice told(PersonId to, String text) {
        return new Notice(to, "ORDER_OFFERED", "HL20261122-00001", text, text);
    }
}
