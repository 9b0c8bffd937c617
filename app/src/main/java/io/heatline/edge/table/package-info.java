/** Tables of rules that people publish version by version, whatever they decide. */
@NullMarked
package io.heatline.edge.table;

import org.jspecify.annotations.NullMarked;
