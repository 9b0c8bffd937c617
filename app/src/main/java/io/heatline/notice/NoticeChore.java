package io.heatline.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chore one node at a time does: whatever waits is sent, also after a restart. */
@Configuration(proxyBeanMethods = false)
class NoticeChore {

    @Bean
    RecurringTask<Void> sendNotices(Outbox outbox, NoticeSettings settings) {
        return Tasks.recurring("notice-send", FixedDelay.of(settings.poll()))
                .execute((instance, context) -> outbox.sendDue());
    }
}
