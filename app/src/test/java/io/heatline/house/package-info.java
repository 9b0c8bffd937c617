/** The gates of the house: who may know whom, who owns which table. Each was broken once to see it fail. */
@NullMarked
package io.heatline.house;

import org.jspecify.annotations.NullMarked;
