package io.heatline.wechat.store;

import java.time.Instant;

/** A link and the browser that opened it first, both as SHA-256. */
public record LinkBinding(String linkHash, String personId, String orderNumber, String browserHash, Instant boundAt) {}
