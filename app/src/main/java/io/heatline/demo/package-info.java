/** The demo city: made once, in an empty database, under the profile demo. Nothing depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "edge",
            "identity",
            "file",
            "customer",
            "station",
            "workorder",
            "flow",
            "flow :: inbox",
            "flow :: engine"
        })
@NullMarked
package io.heatline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
