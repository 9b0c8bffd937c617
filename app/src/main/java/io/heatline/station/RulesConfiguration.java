package io.heatline.station;

import io.heatline.rules.RuleBook;
import io.heatline.rules.StationRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rule book of this node. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    RuleBook ruleBook() {
        return new RuleBook();
    }

    @Bean
    StationRules stationRules(RuleBook ruleBook) {
        return new StationRules(ruleBook);
    }
}
