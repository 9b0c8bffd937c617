/** What a PBX says in small events of our own, and what a call was according to them. Pure: no socket, no clock, no vendor. */
@NullMarked
package io.heatline.asterisk.call;

import org.jspecify.annotations.NullMarked;
