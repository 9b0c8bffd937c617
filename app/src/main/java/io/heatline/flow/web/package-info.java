@NullMarked
package io.heatline.flow.web;

import org.jspecify.annotations.NullMarked;
