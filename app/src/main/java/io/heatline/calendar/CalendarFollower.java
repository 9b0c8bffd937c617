package io.heatline.calendar;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks every few seconds for a calendar or a table of limits that another node saved. */
@Component
class CalendarFollower implements SchedulingConfigurer {

    private final CalendarsInForce inForce;
    private final LimitTable limits;
    private final CalendarSettings settings;

    CalendarFollower(CalendarsInForce inForce, LimitTable limits, CalendarSettings settings) {
        this.inForce = inForce;
        this.limits = limits;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(this::follow, settings.follow(), settings.follow()));
    }

    private void follow() {
        inForce.follow();
        limits.follow();
    }
}
