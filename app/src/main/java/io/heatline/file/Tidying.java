package io.heatline.file;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chore one node at a time does: what was uploaded and never used goes. */
@Configuration(proxyBeanMethods = false)
class Tidying {

    @Bean
    RecurringTask<Void> tidyFiles(UnusedFiles unused) {
        return Tasks.recurring("file-tidy", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> unused.clear());
    }
}
