/** The one law, tested: a completion is one transaction, and the model leads. */
@NullMarked
package io.heatline.law;

import org.jspecify.annotations.NullMarked;
