package io.heatline.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.heatline.station.Estate;
import io.heatline.station.Estates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the archive promises, told once for every database. */
abstract class ArchiveStories {

    private static final ContactDetails WANG = new ContactDetails("王丽", "13800008000");

    @Autowired
    private PremisesArchive archive;

    @Autowired
    private Estates estates;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_new_flat_is_registered_as_it_was_said_and_flagged() {
        var found = findOrCreate(PremisesKey.of("首次花园", "三号楼", "二单元", "501室"), WANG);

        assertThat(found.complete()).isFalse();
        assertThat(found.address()).isEqualTo("首次花园三号楼二单元501室");
        assertThat(archive.byId(found.id())).contains(found);
        assertThat(archive.byIds(List.of(found.id(), -1L))).containsExactly(found);
        assertThat(archive.contactsOf(found.id()))
                .extracting(
                        Contact::name,
                        contact -> contact.phones().get(0).phone().written())
                .containsExactly(tuple("王丽", "13800008000"));
    }

    @Test
    void a_flat_said_another_way_is_the_same_flat() {
        var first = findOrCreate(PremisesKey.of("同一花园(一期)", "3号楼", "2单元", "501"), WANG);

        assertThat(findOrCreate(PremisesKey.of("同一花园1期", "第三栋", "２", "０５０１室"), null))
                .isEqualTo(first);
    }

    @Test
    void a_building_with_one_entrance_has_no_unit_and_is_found_again() {
        var first = findOrCreate(PremisesKey.of("塔楼花园", "A座", null, "1201"), null);

        assertThat(first.unit()).isNull();
        assertThat(findOrCreate(PremisesKey.of("塔楼花园", "a", "无", "1201"), null)).isEqualTo(first);
        assertThat(findOrCreate(PremisesKey.of("塔楼花园", "a", "1", "1201"), null)).isNotEqualTo(first);
    }

    @Test
    void an_estate_is_written_the_way_of_the_company_else_of_who_named_it_first() {
        estates.register(new Estate("挂牌花园(一期)", "城东区"));

        assertThat(findOrCreate(PremisesKey.of("挂牌花园1期", "1", null, "101"), null)
                        .estate())
                .isEqualTo("挂牌花园(一期)");
        findOrCreate(PremisesKey.of("口头 花园", "1", null, "101"), null);
        assertThat(findOrCreate(PremisesKey.of("口头花园", "2", null, "101"), null).estate())
                .isEqualTo("口头 花园");
    }

    @Test
    void the_same_person_is_not_kept_twice_but_everybody_is_kept() {
        var key = PremisesKey.of("多人花园", "1", "1", "101");

        findOrCreate(key, WANG);
        findOrCreate(key, new ContactDetails(" 王 丽", "+86 138-0000-8000"));
        findOrCreate(key, new ContactDetails("李强", "13800008000"));
        var found = findOrCreate(key, new ContactDetails(null, "13800008000"));
        findOrCreate(key, new ContactDetails("", "138 0000 8000"));
        findOrCreate(key, new ContactDetails("王丽", "0451-81234567"));
        findOrCreate(key, new ContactDetails(null, "81234567转802"));

        assertThat(archive.contactsOf(found.id()))
                .extracting(Contact::name, contact -> contact.phones().stream()
                        .map(phone -> phone.phone().written())
                        .toList())
                .containsExactly(
                        tuple("王丽", List.of("13800008000", "0451-81234567")),
                        tuple("李强", List.of("13800008000")),
                        tuple(null, List.of("81234567转802")));
    }

    @Test
    void one_number_may_belong_to_several_flats() {
        var here = findOrCreate(PremisesKey.of("共号花园", "1", "1", "101"), new ContactDetails("房东", "13900001111"));
        var there =
                findOrCreate(PremisesKey.of("共号花园", "1", "1", "102"), new ContactDetails("房东", "+86 139 0000 1111"));

        assertThat(List.of(here, there)).allSatisfy(flat -> assertThat(archive.contactsOf(flat.id()))
                .flatExtracting(Contact::phones)
                .extracting(ContactPhone::e164)
                .containsExactly("+8613900001111"));
    }

    @Test
    void whatever_a_caller_says_survives_as_text() {
        var strange = "<img src=x onerror=alert(1)>𠮷🏠=1+1";
        var found =
                findOrCreate(PremisesKey.of(strange, "=1+1", "'--", "%_!"), new ContactDetails(strange, "13800008001"));

        assertThat(archive.byId(found.id()).orElseThrow().estate()).isEqualTo(strange);
        assertThat(archive.contactsOf(found.id())).extracting(Contact::name).containsExactly(strange);
    }

    @Test
    void the_longest_names_fit() {
        var long80 = "𠮷".repeat(80);
        var long20 = "𠮷".repeat(20);
        var found = findOrCreate(
                PremisesKey.of(long80, long20, long20, long20),
                new ContactDetails("𠮷".repeat(60), "0451-80000000转123456"));

        assertThat(archive.byId(found.id()).orElseThrow().address()).isEqualTo(long80 + long20 + long20 + long20);
    }

    @Test
    void outside_a_transaction_nothing_is_registered() {
        assertThatThrownBy(() -> archive.findOrCreate(PremisesKey.of("无主花园", "1", null, "1"), null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void what_is_rolled_back_was_never_there() {
        var key = PremisesKey.of("回滚花园", "1", null, "1");

        transaction.executeWithoutResult(status -> {
            archive.findOrCreate(key, WANG);
            status.setRollbackOnly();
        });

        assertThat(archive.find(key)).isEmpty();
    }

    @Test
    void many_agents_who_take_the_same_new_flat_at_once_get_one_flat() throws Exception {
        var together = new CyclicBarrier(8);
        var key = PremisesKey.of("同时花园", "1", "1", "101");

        var ids = inThreads(IntStream.range(0, 8)
                .<Callable<Long>>mapToObj(agent -> () -> {
                    together.await(20, TimeUnit.SECONDS);
                    return findOrCreate(key, WANG).id();
                })
                .toList());

        assertThat(ids).hasSize(8);
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(archive.contactsOf(ids.get(0))).hasSize(1);
    }

    @Test
    void the_second_agent_waits_for_the_first_ones_commit_and_goes_on_in_a_healthy_transaction() throws Exception {
        var key = PremisesKey.of("等待花园", "1", "1", "101");
        var registered = new CountDownLatch(1);

        var ids = inThreads(List.<Callable<Long>>of(
                () -> transaction.execute(status -> {
                    var mine = archive.findOrCreate(key, WANG);
                    registered.countDown();
                    pause();
                    return mine.id();
                }),
                () -> {
                    registered.await();
                    return transaction.execute(status -> {
                        var theirs = archive.findOrCreate(key, WANG);
                        archive.findOrCreate(PremisesKey.of("等待花园", "1", "1", "102"), WANG);
                        return theirs.id();
                    });
                }));

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        assertThat(archive.find(PremisesKey.of("等待花园", "1", "1", "102"))).isPresent();
    }

    /** Long enough for the other one to meet the index that is held. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(400);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> List<T> inThreads(List<Callable<T>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var futures = calls.stream().map(threads::submit).toList();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get(30, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private PremisesRecord findOrCreate(PremisesKey key, @Nullable ContactDetails contact) {
        return transaction.execute(status -> archive.findOrCreate(key, contact));
    }
}
