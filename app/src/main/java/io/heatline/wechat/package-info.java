/** What reaches people on their phones: the link to an order, and what a technician's message carries. */
@ApplicationModule(allowedDependencies = {"edge", "identity", "notice"})
@NullMarked
package io.heatline.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
