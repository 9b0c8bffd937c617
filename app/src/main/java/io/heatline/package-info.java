/** Heatline: the service desk of a district-heating company; one package per room. */
@NullMarked
package io.heatline;

import org.jspecify.annotations.NullMarked;
