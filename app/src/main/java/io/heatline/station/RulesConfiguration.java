package io.heatline.station;

import io.heatline.rules.RuleBook;
import io.heatline.rules.StationRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rule book of this node. */
@Configuration(proxyBeanMethods = false)
<<<<<<< HEAD
@EnableConfigurationProperties(RoutingSettings.class)
=======
>>>>>>> main
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
