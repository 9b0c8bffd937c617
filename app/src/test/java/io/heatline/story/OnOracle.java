package io.heatline.story;

import io.heatline.OracleModeDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One database, and so one application, for all that is told through Oracle's statements. */
interface OnOracle {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        OracleModeDatabase.use(settings);
    }
}
