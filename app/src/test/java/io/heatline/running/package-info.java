/** The packaged product as a process of its own, and what may befall it: killed at any point, its database gone. */
@NullMarked
package io.heatline.running;

import org.jspecify.annotations.NullMarked;
