package io.heatline.workorder;

import io.heatline.rules.PriorityRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The priority rules as a bean. */
@Configuration(proxyBeanMethods = false)
class PriorityConfiguration {

    @Bean
    PriorityRules priorityRules() {
        return new PriorityRules();
    }
}
