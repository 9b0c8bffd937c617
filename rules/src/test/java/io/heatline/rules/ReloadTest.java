package io.heatline.rules;

import static io.heatline.rules.Workbooks.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;

/** A table is exchanged while requests are routed. */
@Tag("slow")
class ReloadTest {
    private static final int ESTATES = 50;

    @Test
    void a_broken_table_leaves_the_one_before_in_force() {
        RuleBook book = new RuleBook();
        Published before = book.publish(workbook().row("锦绣花园", "S01").bytes());

        assertThatThrownBy(() -> book.publish(workbook().row("锦绣花园", "").bytes()))
                .isInstanceOf(RuleTableBroken.class);

        assertThat(book.current()).contains(before);
        assertThat(new StationRules(book).route(new RoutingFacts("锦绣花园", null, null)))
                .isInstanceOf(Verdict.Decided.class);
    }

    /** In table n every estate belongs to station n: a verdict is right if station and version belong together. */
    @Test
    void under_load_every_verdict_is_right_for_the_table_that_gave_it() throws Exception {
        RuleBook book = new RuleBook();
        List<byte[]> workbooks = List.of(allTo("S01"), allTo("S02"), allTo("S03"));
        List<String> versions = new ArrayList<>();
        workbooks.forEach(xlsx -> versions.add(book.publish(xlsx).version()));
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService askers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asked.add(askers.submit(() -> askUntil(over, book, versions)));
            }
            for (int i = 0; i < 12; i++) {
                book.publish(workbooks.get(i % 3));
            }
            over.set(true);
            for (Future<Integer> asker : asked) {
                assertThat(asker.get()).isGreaterThan(ESTATES);
            }
        } finally {
            over.set(true);
            askers.shutdown();
        }
    }

    private static int askUntil(AtomicBoolean over, RuleBook book, List<String> versions) {
        StationRules rules = new StationRules(book);
        int asked = 0;
        while (!over.get()) {
            Verdict verdict = rules.route(new RoutingFacts("楼盘" + asked % ESTATES, "REPAIR", "LEAK"));
            Verdict.Decided decided = (Verdict.Decided) verdict;
            assertThat(decided.outcome()).isEqualTo("S0" + (versions.indexOf(decided.tableVersion()) + 1));
            asked++;
        }
        return asked;
    }

    @Test
    void replaced_rules_stay_until_the_last_question_is_answered_and_then_go() {
        CompiledRules rules = CompiledRules.of(
                TableCompiler.FOLDER, TableCompiler.drl(List.of(new TableRow(9, "锦绣花园", null, null, "S01"))));
        assertThat(rules.lease()).isTrue();

        rules.retire();

        StationQuestion question = new StationQuestion("锦绣花园", null, null);
        rules.ask(question);
        assertThat(question.answers()).hasSize(1);
        rules.release();
        assertThat(rules.lease()).isFalse();
        assertThat(KieServices.get().getRepository().getKieModule(rules.releaseId()))
                .isNull();
    }

    @Test
    void a_question_leaves_nothing_behind_for_the_next() {
        RuleBook book = new RuleBook();
        book.publish(allTo("S01"));
        StationRules rules = new StationRules(book);

        for (int i = 0; i < 10_000; i++) {
            Verdict.Decided verdict = (Verdict.Decided) rules.route(new RoutingFacts("楼盘" + i % ESTATES, null, null));
            assertThat(verdict.rules()).extracting(RuleRef::row).containsExactly(9 + i % ESTATES);
        }
    }

    @Test
    void a_session_forgets_the_questions_it_was_asked() throws InterruptedException {
        TableRow row = new TableRow(9, "锦绣花园", null, null, "S01");
        CompiledRules rules = CompiledRules.of(TableCompiler.FOLDER, TableCompiler.drl(List.of(row)));
        List<WeakReference<StationQuestion>> asked = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            StationQuestion question = new StationQuestion("锦绣花园", null, null);
            rules.ask(question);
            asked.add(new WeakReference<>(question));
        }

        for (int i = 0; i < 50 && remembered(asked) > 1; i++) {
            System.gc();
            Thread.sleep(20);
        }

        // The engine may hold on to the very last one.
        assertThat(remembered(asked)).isLessThanOrEqualTo(1);
        rules.retire();
    }

    private static long remembered(List<WeakReference<StationQuestion>> asked) {
        return asked.stream().filter(question -> question.get() != null).count();
    }

    private static byte[] allTo(String station) {
        Workbooks workbook = workbook();
        for (int i = 0; i < ESTATES; i++) {
            workbook.row("楼盘" + i, station);
        }
        return workbook.bytes();
    }
}
