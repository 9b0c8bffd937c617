/** Stories told in a real Chromium. */
@NullMarked
package io.heatline.browser;

import org.jspecify.annotations.NullMarked;
