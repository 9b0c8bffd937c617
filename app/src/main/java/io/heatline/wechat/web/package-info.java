/** Opening links over HTTP, and the demo's phone. */
@NullMarked
package io.heatline.wechat.web;

import org.jspecify.annotations.NullMarked;
