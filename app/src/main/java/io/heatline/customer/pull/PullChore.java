package io.heatline.customer.pull;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chore one node at a time does. */
@Configuration(proxyBeanMethods = false)
class PullChore {

    @Bean
    RecurringTask<Void> pullFromOtherSystem(Puller puller, PullSettings settings) {
        return Tasks.recurring("customer-sync-pull", FixedDelay.of(settings.interval()))
                .execute((instance, context) -> puller.pull(settings));
    }
}
