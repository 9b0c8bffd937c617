package io.heatline.customer.transfer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken in.
 *
 * @param limit the largest file; a workbook of a million rows has about 100 MB
 * @param every how long nobody looks whether there is something to do, after all was done
 */
@ConfigurationProperties("heatline.imports")
public record TransferSettings(
        @DefaultValue("150MB") DataSize limit,
        @DefaultValue("1s") Duration every) {}
