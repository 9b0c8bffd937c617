package io.heatline.edge.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a request may carry.
 *
 * @param json anything but an upload
 * @param upload a multipart request as a whole
 * @param imports a multipart request that brings a table of customers
 * @param records lines of records, which are read one by one
 */
@ConfigurationProperties("heatline.limits")
record BodyLimits(
        @DefaultValue("1MB") DataSize json,
        @DefaultValue("16MB") DataSize upload,
        @DefaultValue("151MB") DataSize imports,
        @DefaultValue("512MB") DataSize records) {}
