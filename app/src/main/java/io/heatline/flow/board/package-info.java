/** The dispatch board: who of a station has what, who should get what comes, and how it is handed over. */
@NullMarked
package io.heatline.flow.board;

import org.jspecify.annotations.NullMarked;
