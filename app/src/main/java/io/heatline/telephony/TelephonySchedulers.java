package io.heatline.telephony;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Threads for chores that must not wait for each other. All others share the application's one, which stays the default: these are no
 * default candidates.
 */
@Configuration(proxyBeanMethods = false)
class TelephonySchedulers {

    /** What may not be late: after half a minute without a heartbeat the PBX takes us for dead. As many threads as chores. */
    static final String PULSE = "telephonyPulse";

    /** What takes its time with files: one after the other, so that nothing is copied while it is thrown away. */
    static final String SOUNDS = "telephonySounds";

    private static final int PULSES = 3;

    @Bean(name = PULSE, defaultCandidate = false)
    ThreadPoolTaskScheduler pulse() {
        return threads("pulse-", PULSES);
    }

    @Bean(name = SOUNDS, defaultCandidate = false)
    ThreadPoolTaskScheduler sounds() {
        return threads("sounds-", 1);
    }

    private static ThreadPoolTaskScheduler threads(String name, int size) {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix(name);
        scheduler.setPoolSize(size);
        return scheduler;
    }
}
