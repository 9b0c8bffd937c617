@NullMarked
package io.heatline.db;

import org.jspecify.annotations.NullMarked;
