/** What the product costs, measured against what it stands on. */
@NullMarked
package io.heatline.bench;

import org.jspecify.annotations.NullMarked;
