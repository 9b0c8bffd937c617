/** BPMN models and their typed contract. */
@NullMarked
package io.heatline.processes;

import org.jspecify.annotations.NullMarked;
