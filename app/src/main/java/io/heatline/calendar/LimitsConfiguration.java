package io.heatline.calendar;

import io.heatline.rules.LimitRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of this node that say how much time an order has. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    @Bean
    LimitRules limitRules() {
        return new LimitRules();
    }
}
