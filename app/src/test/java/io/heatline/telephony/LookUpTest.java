package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.HeatlineTest;
import io.heatline.asterisk.ivr.World.LookUp;
import io.heatline.calendar.Calendars;
import io.heatline.customer.Callers;
import io.heatline.story.Walk;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a machine reads out to callers, and to whom: only what is theirs. */
class LookUpTest extends HeatlineTest {

    private static final AtomicInteger CALLERS = new AtomicInteger();

    @Autowired
    private Calendars calendars;

    @Autowired
    private CallerFile callers;

    @Autowired
    private Callers recognised;

    @Autowired
    private IvrDesk desk;

    private final String mobile = "1377%07d".formatted(4_000_000 + CALLERS.incrementAndGet());
    private final String landline = "0451%08d".formatted(84_000_000 + CALLERS.incrementAndGet());

    @Test
    void digits_that_are_keyed_in_are_an_account_and_never_something_alike() {
        long premises = household(mobile);
        String account = account(premises);

        assertThat(outcome("", LookUp.ORDER, account)).isEqualTo("found");
        String room =
                database.queryForObject("select room from customer_premises where id = ?", String.class, premises);
        for (String stranger : List.of(
                String.valueOf(room),
                mobile.substring(7),
                mobile.substring(0, 10) + (mobile.endsWith("9") ? "8" : "9"),
                account.substring(1),
                account + "0")) {
            assertThat(outcome("", LookUp.ORDER, stranger)).as(stranger).isEqualTo("none");
            assertThat(outcome("", LookUp.OWED, stranger)).as(stranger).isEqualTo("none");
        }
    }

    @Test
    void an_account_of_two_premises_is_read_out_for_neither() {
        String account = account(household(mobile));
        long other = household(mobile);
        database.update("update customer_premises set account_no = ? where id = ?", account, other);
        assertThat(outcome("", LookUp.OWED, account)).isEqualTo("several");

        database.update("update customer_premises set state = 'ARCHIVED' where id = ?", other);
        assertThat(outcome("", LookUp.OWED, account)).isEqualTo("found");
    }

    @Test
    void debts_and_orders_are_read_out_to_a_number_that_is_registered_there_and_to_no_other() {
        household(mobile);
        assertThat(outcome(mobile, LookUp.OWED, "")).isEqualTo("found");
        assertThat(outcome(mobile, LookUp.ORDER, "")).isEqualTo("found");

        household(landline + "转12");
        assertThat(callers.premises(landline)).as("whoever of the office it is").isPresent();
        assertThat(outcome(landline, LookUp.OWED, "")).isEqualTo("none");
        assertThat(outcome(landline, LookUp.ORDER, "")).isEqualTo("none");
        assertThat(callers.certain(landline)).isEmpty();
    }

    @Test
    void what_an_agent_once_chose_for_a_number_is_certain_and_still_nothing_to_read_out() {
        long premises = household("1377%07d".formatted(5_000_000 + CALLERS.incrementAndGet()));
        recognised.choose(mobile, premises, new Callers.PremisesChooser("agent"));

        assertThat(callers.certain(mobile)).isPresent();
        assertThat(outcome(mobile, LookUp.OWED, "")).isEqualTo("none");
    }

    @Test
    void a_number_of_two_premises_is_told_from_one_nobody_knows() {
        household(mobile);
        household(mobile);

        assertThat(outcome(mobile, LookUp.OWED, "")).isEqualTo("several");
        assertThat(outcome(landline, LookUp.OWED, "")).isEqualTo("none");
    }

    @Test
    void that_there_is_no_outage_is_said_only_to_who_has_an_address() {
        assertThat(outcome(mobile, LookUp.OUTAGE, "")).as("nobody knows where").isEqualTo("several");
        // Where no other story shut anything off.
        household(mobile, Walk.request("不停热花园"));
        assertThat(outcome(mobile, LookUp.OUTAGE, "")).isEqualTo("none");
        household(mobile, Walk.request("不停热花园"));
        assertThat(outcome(mobile, LookUp.OUTAGE, "")).as("either of two").isEqualTo("several");
    }

    @Test
    void a_caller_nobody_knows_who_asks_for_outages_is_told_that_nothing_was_found_and_gets_a_person() {
        // Out of the queue to the menu, and there the key for outages.
        var line = KeyedLine.inQueue(new Ami(), "test", "2", "4");

        desk.answer(line);

        assertThat(line.heard).contains("not-found").doesNotContain("no-outage");
        assertThat(line.variables.get("HEATLINE_NEXT")).isIn("queue", "voicemail");
    }

    private String outcome(String number, LookUp what, String digits) {
        return new IvrWorld(
                        number,
                        calendars,
                        callers,
                        Clock.systemUTC(),
                        ZoneId.of("Asia/Shanghai"),
                        new NobodyAtTheDesk())
                .lookUp(what, digits)
                .outcome();
    }

    /** A flat with this number, and an order that goes on. */
    private long household(String phone) {
        return household(phone, Walk.request());
    }

    private long household(String phone, Map<String, Object> request) {
        request.put("contact", Map.of("name", "王芳", "phone", phone));
        String order = new Walk(this::as).open(request);
        Long premises = database.queryForObject(
                "select premises_id from workorder_order where order_number = ?", Long.class, order);
        return java.util.Objects.requireNonNull(premises);
    }

    private String account(long premises) {
        String account = "%08d".formatted(70_000_000 + premises);
        database.update("update customer_premises set account_no = ? where id = ?", account, premises);
        return account;
    }
}
