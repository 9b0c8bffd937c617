@NullMarked
package io.heatline.workorder.web;

import org.jspecify.annotations.NullMarked;
