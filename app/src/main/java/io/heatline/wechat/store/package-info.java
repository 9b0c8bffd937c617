/** Which browser a link belongs to. */
@NullMarked
package io.heatline.wechat.store;

import org.jspecify.annotations.NullMarked;
