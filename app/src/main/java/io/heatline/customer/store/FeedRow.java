package io.heatline.customer.store;

import java.time.Instant;

/** A row of customer_search_feed: premises from the first id to the last one have changed, or some of them. */
public record FeedRow(long id, long firstId, long lastId, Instant createdAt) {}
