package io.heatline.handover;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chore one node at a time does. */
@Configuration(proxyBeanMethods = false)
class HandoverChore {

    @Bean
    RecurringTask<Void> handOrdersOver(Deliveries deliveries, HandoverSettings settings) {
        return Tasks.recurring("handover-send", FixedDelay.of(settings.poll()))
                .execute((instance, context) -> deliveries.sendDue());
    }
}
