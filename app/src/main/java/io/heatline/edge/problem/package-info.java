/** How a "no" or a surprise is told over HTTP: RFC 9457, a stable code, a sentence in the asked language, never a stack trace. */
@NullMarked
package io.heatline.edge.problem;

import org.jspecify.annotations.NullMarked;
