/** Reports over HTTP. */
@NullMarked
package io.heatline.report.web;

import org.jspecify.annotations.NullMarked;
