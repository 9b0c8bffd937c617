package io.heatline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application that composes the rooms. */
@SpringBootApplication
public class Heatline {

    public static void main(String[] args) {
        SpringApplication.run(Heatline.class, args);
    }
}
