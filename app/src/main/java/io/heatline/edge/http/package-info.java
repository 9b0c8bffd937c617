/** Limits of requests, JSON, languages, the portal's pages, the OpenAPI document. */
@NullMarked
package io.heatline.edge.http;

import org.jspecify.annotations.NullMarked;
