package io.heatline.rules;

import static io.heatline.rules.Workbooks.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckTest {

    @Test
    void a_workbook_that_is_only_checked_says_what_its_publication_would_say() {
        byte[] xlsx = workbook().row("锦绣花园", "S01").bytes();

        assertThat(RuleBook.check(xlsx, Set.of("S01"))).isEqualTo(new RuleBook().publish(xlsx, Set.of("S01")));
    }

    @Test
    void a_broken_workbook_does_not_pass_the_check() {
        byte[] xlsx = workbook().row("锦绣花园", "S99").bytes();

        assertThatThrownBy(() -> RuleBook.check(xlsx, Set.of("S01"))).isInstanceOf(RuleTableBroken.class);
    }
}
