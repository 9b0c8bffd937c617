/** The record sheet of an order as a file (记录单); the only place that knows how a PDF is made. */
@NullMarked
package io.heatline.workorder.paper;

import org.jspecify.annotations.NullMarked;
