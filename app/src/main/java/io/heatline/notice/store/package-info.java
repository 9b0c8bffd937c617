/** Messages in the database. */
@NullMarked
package io.heatline.notice.store;

import org.jspecify.annotations.NullMarked;
