/** Premises and estates over HTTP. */
@NullMarked
package io.heatline.customer.web;

import org.jspecify.annotations.NullMarked;
