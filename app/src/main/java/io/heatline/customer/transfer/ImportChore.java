package io.heatline.customer.transfer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chores one node at a time does: imports and exports, one after the other, also after a restart. */
@Configuration(proxyBeanMethods = false)
class ImportChore {

    private static final Duration POLL = Duration.ofSeconds(1);

    @Bean
    RecurringTask<Void> workOnImports(ImportWork work) {
        return Tasks.recurring("customer-import", FixedDelay.of(POLL)).execute((instance, context) -> work.all());
    }

    @Bean
    RecurringTask<Void> workOnExports(Exports exports) {
        return Tasks.recurring("customer-export", FixedDelay.of(POLL)).execute((instance, context) -> exports.all());
    }
}
