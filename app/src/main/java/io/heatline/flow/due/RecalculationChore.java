package io.heatline.flow.due;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chore one node at a time does: a change of calendars or limits is taken to the open orders, also after a restart. */
@Configuration(proxyBeanMethods = false)
class RecalculationChore {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    RecurringTask<Void> recalculateDueDates(Recalculator recalculator) {
        return Tasks.recurring("calendar-recalculate", FixedDelay.of(PAUSE))
                .execute((instance, context) -> recalculator.work());
    }
}
