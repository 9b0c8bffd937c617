package io.heatline.edge.start;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** A database that cannot be reached, does not know us, or lies open elsewhere: said in one sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseFailureAnalyzer implements FailureAnalyzer {

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        SQLException sql = deepest(failure);
        var trouble = sql == null ? null : DatabaseTrouble.of(sql);
        return trouble == null ? null : new FailureAnalysis(trouble.sentence(where()), trouble.action, sql);
    }

    private String where() {
        String url = environment.getProperty("spring.datasource.url", "");
        return url.replaceAll("[;?].*$", "").replaceAll("//[^/@]*@", "//");
    }

    private static @Nullable SQLException deepest(Throwable failure) {
        SQLException found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            found = cause instanceof SQLException sql ? sql : found;
        }
        return found;
    }
}
