/**
 * What an agent sees at once while the phone rings, and what they typed so far: kept by call, so that whoever the call is transferred to
 * goes on from there.
 */
@NullMarked
@ApplicationModule(
        displayName = "Agent's desk",
        allowedDependencies = {"edge", "identity", "audit", "live", "customer", "workorder", "telephony"})
package io.heatline.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
