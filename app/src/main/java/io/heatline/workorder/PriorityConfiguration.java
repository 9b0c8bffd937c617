package io.heatline.workorder;

import io.heatline.rules.PriorityRules;
import io.heatline.rules.SupervisionRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules about orders as beans. */
@Configuration(proxyBeanMethods = false)
class PriorityConfiguration {

    @Bean
    PriorityRules priorityRules() {
        return new PriorityRules();
    }

    @Bean
    SupervisionRules supervisionRules() {
        return new SupervisionRules();
    }
}
