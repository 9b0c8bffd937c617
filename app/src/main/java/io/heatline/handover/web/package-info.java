/** What was handed over, and what was not, over HTTP. */
@NullMarked
package io.heatline.handover.web;

import org.jspecify.annotations.NullMarked;
