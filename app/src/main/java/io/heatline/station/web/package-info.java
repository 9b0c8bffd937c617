/** Stations and the routing table over HTTP. */
@NullMarked
package io.heatline.station.web;

import org.jspecify.annotations.NullMarked;
