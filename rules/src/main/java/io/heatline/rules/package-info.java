/** Drools: station routing and priority, from tables a business person edits. */
@NullMarked
package io.heatline.rules;

import org.jspecify.annotations.NullMarked;
