package io.heatline.edge.start;

import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the schema up to date at start, unless a newer program was here before. */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    /** @param enabled false where somebody else brings the schema up to date */
    @Bean
    SpringLiquibase liquibase(
            DataSource dataSource,
            @Value("${spring.liquibase.change-log}") String changeLog,
            @Value("${spring.liquibase.enabled:true}") boolean enabled) {
        var schema = new SchemaUpdate();
        schema.setDataSource(new PatientDataSource(dataSource));
        schema.setChangeLog(changeLog);
        schema.setShouldRun(enabled);
        return schema;
    }
}
