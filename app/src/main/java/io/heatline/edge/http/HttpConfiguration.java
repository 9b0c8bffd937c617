package io.heatline.edge.http;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** JSON and languages. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    @Bean
    Jackson2ObjectMapperBuilderCustomizer cleanText() {
        return builder -> builder.factory(new CleanTextFactory());
    }

    @Bean
    Jackson2ObjectMapperBuilderCustomizer boundedNumbers() {
        return builder -> builder.deserializerByType(BigDecimal.class, new BoundedNumbers());
    }

    /** Chinese unless English is asked for. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return resolver;
    }

    /** Every room brings its own file: {@code messages/<room>.properties} in Chinese, {@code messages/<room>_en.properties}. */
    @Bean
    MessageSource messageSource() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(Arrays.stream(files)
                .map(file -> String.valueOf(file.getFilename()).replaceFirst("(_[a-z]{2})?\\.properties$", ""))
                .distinct()
                .map("messages/"::concat)
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
