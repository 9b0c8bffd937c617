/**
 * Calls: what the PBX tells of them, the menus callers hear, who sits at which phone, recordings. The library {@code asterisk} speaks
 * with the PBX; this room keeps what it says, once.
 */
@NullMarked
@ApplicationModule(
        displayName = "Telephony",
        allowedDependencies = {
            "edge",
            "identity",
            "audit",
            "live",
            "file",
            "sheet",
            "calendar",
            "customer",
            "station",
            "workorder"
        })
package io.heatline.telephony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
