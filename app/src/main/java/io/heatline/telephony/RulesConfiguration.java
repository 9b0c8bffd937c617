package io.heatline.telephony;

import io.heatline.rules.CallRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules about calls, compiled at start. */
@Configuration(value = "telephonyRules", proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    CallRules callRules() {
        return new CallRules();
    }
}
