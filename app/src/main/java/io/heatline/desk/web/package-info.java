@NullMarked
package io.heatline.desk.web;

import org.jspecify.annotations.NullMarked;
