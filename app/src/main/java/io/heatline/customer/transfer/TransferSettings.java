package io.heatline.customer.transfer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken in.
 *
 * @param limit the largest file; a workbook of a million rows has about 100 MB
 */
@ConfigurationProperties("heatline.imports")
public record TransferSettings(@DefaultValue("150MB") DataSize limit) {}
