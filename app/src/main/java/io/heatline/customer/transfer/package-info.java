/** Taking the archive in from workbooks, and out into them. */
@NullMarked
package io.heatline.customer.transfer;

import org.jspecify.annotations.NullMarked;
