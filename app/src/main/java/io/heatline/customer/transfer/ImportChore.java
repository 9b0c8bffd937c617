package io.heatline.customer.transfer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chores one node at a time does: imports and exports, one after the other, also after a restart. */
@Configuration(proxyBeanMethods = false)
class ImportChore {

    @Bean
    RecurringTask<Void> workOnImports(ImportWork work, TransferSettings settings) {
        return Tasks.recurring("customer-import", FixedDelay.of(settings.every()))
                .execute((instance, context) -> work.all());
    }

    @Bean
    RecurringTask<Void> workOnExports(Exports exports, TransferSettings settings) {
        return Tasks.recurring("customer-export", FixedDelay.of(settings.every()))
                .execute((instance, context) -> exports.all());
    }
}
