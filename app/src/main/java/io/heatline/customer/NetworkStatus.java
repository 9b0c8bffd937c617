package io.heatline.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a flat hangs on the network, and since when. */
public record NetworkStatus(Network status, @Nullable LocalDate since) {}
