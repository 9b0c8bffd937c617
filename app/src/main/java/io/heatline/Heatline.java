package io.heatline;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application that composes the rooms. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class Heatline {

    public static void main(String[] args) {
        keepTimeInUtc();
        SpringApplication.run(Heatline.class, args);
    }

    /** Columns hold instants without a zone; every node must read them alike, wherever it stands. */
    static void keepTimeInUtc() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }
}
