/** The views the reports read. */
@NullMarked
package io.heatline.report.store;

import org.jspecify.annotations.NullMarked;
