/**
 * The work order: its number, state, timeline, routing and the why of it, search. The process leads and calls these
 * moves; this room has never heard of the engine.
 */
@NullMarked
@ApplicationModule(
        displayName = "Work orders",
        allowedDependencies = {
            "edge",
            "identity",
            "audit",
            "file",
            "customer",
            "station",
            "calendar",
            "calendar :: view"
        })
package io.heatline.workorder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
