package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heatline.customer.ArchiveContext.Written;
import io.heatline.customer.Caller.Certainty;
import io.heatline.customer.Caller.Reason;
import io.heatline.customer.Caller.Unknown;
import io.heatline.customer.Callers.PremisesChooser;
import io.heatline.customer.store.PhoneMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** Who calls, told by the number: a household of one, a shared phone, an office with extensions, a number that is withheld. */
@Tag("product")
@SpringBootTest(
        classes = ArchiveContext.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.datasource.url=jdbc:h2:mem:callers;DB_CLOSE_DELAY=-1", "heatline.customers.area=0451"})
class CallersTest {

    private static final PremisesChooser AGENT = new PremisesChooser("agent");

    @Autowired
    private Callers callers;

    @Autowired
    private PremisesArchive archive;

    @Autowired
    private PhoneMapper phones;

    @Autowired
    private Written audit;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void aTown() {
        if (archive.page(0, 1).isEmpty()) {
            lives("501", "王丽", "13811110001");
            lives("502", "房东", "13811110002");
            lives("503", "房东", "13811110002");
            lives("504", "物业", "0451-8888 8888 转 12");
            lives("505", "老赵", "8765 4321");
            IntStream.range(0, 14).forEach(flat -> lives("60" + flat, "大房东", "13811110003"));
        }
        audit.taken();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13811110001",
                "+86 138 1111 0001",
                "0138-1111-0001",
                "sip:13811110001@pbx",
                "13811110001/13900000000"
            })
    void the_only_premises_of_a_number_is_certain(String presented) {
        var caller = callers.recognise(presented);

        assertThat(caller.households()).singleElement().satisfies(one -> {
            assertThat(one.card().premises().room()).isEqualTo("501");
            assertThat(one.certainty()).isEqualTo(Certainty.CERTAIN);
            assertThat(one.reasons()).containsExactly(Reason.REGISTERED);
            assertThat(one.contact()).isNotNull().extracting(Contact::name).isEqualTo("王丽");
        });
        assertThat(audit.taken()).containsExactly("caller.recognised caller 138****0001 1");
    }

    @Test
    void of_a_shared_number_the_one_an_agent_chose_comes_first() {
        assertThat(rooms("13811110002")).containsExactly("502 LIKELY [REGISTERED]", "503 LIKELY [REGISTERED]");

        callers.choose("+86 13811110002", id("503"), AGENT);

        assertThat(rooms("013811110002"))
                .containsExactly("503 CERTAIN [CHOSEN, REGISTERED]", "502 LIKELY [REGISTERED]");
        callers.choose("13811110002", id("502"), AGENT);
        assertThat(rooms("13811110002"))
                .containsExactly("502 CERTAIN [CHOSEN, REGISTERED]", "503 LIKELY [CHOSEN, REGISTERED]");
        callers.forget("13811110002", id("502"));
        callers.forget("13811110002", id("503"));
        assertThat(rooms("13811110002")).containsExactly("502 LIKELY [REGISTERED]", "503 LIKELY [REGISTERED]");
    }

    @Test
    void what_was_chosen_is_forgotten_when_the_contact_leaves() {
        lives("701", "租客", "13811110004");
        callers.choose("13811110004", id("701"), AGENT);
        assertThat(rooms("13811110004")).containsExactly("701 CERTAIN [CHOSEN, REGISTERED]");

        var contact = archive.contactsOf(id("701")).get(0);
        transaction.executeWithoutResult(status -> phones.deleteOfContact(contact.id()));

        assertThat(callers.recognise("13811110004").unknown()).isEqualTo(Unknown.NOT_REGISTERED);
    }

    @Test
    void a_number_nobody_has_is_known_by_what_was_chosen() {
        callers.choose("13811110005", id("501"), AGENT);

        assertThat(rooms("13811110005")).containsExactly("501 CERTAIN [CHOSEN]");
    }

    @Test
    void an_extension_is_a_person_and_the_number_alone_is_an_office() {
        assertThat(rooms("0451-8888-8888 转 12")).containsExactly("504 CERTAIN [REGISTERED]");
        assertThat(rooms("045188888888")).containsExactly("504 LIKELY [OTHER_EXTENSION]");
    }

    @Test
    void a_landline_is_known_without_its_area_code_too() {
        assertThat(rooms("045187654321")).containsExactly("505 CERTAIN [REGISTERED]");
        assertThat(rooms("87654321")).containsExactly("505 CERTAIN [REGISTERED]");
        assertThat(rooms("010-87654321")).containsExactly("505 LIKELY [WITHOUT_AREA]");
    }

    @Test
    void of_many_ten_are_shown_and_it_is_said_that_there_are_more() {
        var caller = callers.recognise("13811110003");

        assertThat(caller.households()).hasSize(10);
        assertThat(caller.more()).isTrue();
    }

    @Test
    void nobody_is_named_for_a_number_that_is_withheld_or_none() {
        assertThat(callers.recognise("anonymous").unknown()).isEqualTo(Unknown.SUPPRESSED);
        assertThat(callers.recognise("hello").unknown()).isEqualTo(Unknown.UNREADABLE);
        assertThat(callers.recognise("13811119999").unknown()).isEqualTo(Unknown.NOT_REGISTERED);
        assertThatThrownBy(() -> callers.choose("anonymous", id("501"), AGENT)).isInstanceOf(CallerUnknown.class);
        assertThatThrownBy(() -> callers.choose("13811110001", -1, AGENT)).isInstanceOf(PremisesNotFound.class);
    }

    private List<String> rooms(String presented) {
        return callers.recognise(presented).households().stream()
                .map(one -> one.card().premises().room() + " " + one.certainty() + " " + one.reasons())
                .toList();
    }

    private void lives(String room, String name, String phone) {
        transaction.executeWithoutResult(status -> archive.findOrCreate(key(room), new ContactDetails(name, phone)));
    }

    private long id(String room) {
        return archive.find(key(room)).orElseThrow().id();
    }

    private static PremisesKey key(String room) {
        return PremisesKey.of("来电花园", "1", "1", room);
    }
}
