/**
 * What a caller hears before a person answers: a published document of nodes, walked by an interpreter that knows neither socket nor
 * database. What it needs of either it asks {@link io.heatline.asterisk.ivr.Caller} and {@link io.heatline.asterisk.ivr.World}.
 */
@NullMarked
package io.heatline.asterisk.ivr;

import org.jspecify.annotations.NullMarked;
