/** The index by which an agent finds a household while listening. The only place with Lucene; it knows rows, not rooms. */
@NullMarked
package io.heatline.customer.index;

import org.jspecify.annotations.NullMarked;
