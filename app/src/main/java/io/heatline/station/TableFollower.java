package io.heatline.station;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks every few seconds for a table that another node published. */
@Component
class TableFollower implements SchedulingConfigurer {

    private final RoutingTable inForce;
    private final RoutingSettings settings;

    TableFollower(RoutingTable inForce, RoutingSettings settings) {
        this.inForce = inForce;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(inForce::follow, settings.follow(), settings.follow()));
    }
}
