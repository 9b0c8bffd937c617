/** The only room with the process engine: it hears what the domain says, calls what it offers, and is imported by few. */
@NullMarked
@ApplicationModule(
        displayName = "Flow",
        allowedDependencies = {
            "edge",
            "identity",
            "audit",
            "file",
            "live",
            "notice",
            "customer",
            "station",
            "calendar",
            "telephony",
            "workorder",
            "workorder :: view"
        })
package io.heatline.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
