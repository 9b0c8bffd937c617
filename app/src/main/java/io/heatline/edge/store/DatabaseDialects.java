package io.heatline.edge.store;

import java.util.Properties;
import org.apache.ibatis.mapping.DatabaseIdProvider;
import org.apache.ibatis.mapping.VendorDatabaseIdProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the database in use for mappers whose SQL truly differs: {@code h2}, {@code postgresql} or {@code oracle}. */
@Configuration(proxyBeanMethods = false)
class DatabaseDialects {

    /** @param forced set to {@code oracle} where H2 stands in for it */
    @Bean
    DatabaseIdProvider databaseIds(@Value("${heatline.database-id:}") String forced) {
        return forced.isEmpty() ? byProductName() : dataSource -> forced;
    }

    private static DatabaseIdProvider byProductName() {
        var names = new Properties();
        names.setProperty("H2", "h2");
        names.setProperty("PostgreSQL", "postgresql");
        names.setProperty("Oracle", "oracle");
        var byProduct = new VendorDatabaseIdProvider();
        byProduct.setProperties(names);
        return byProduct;
    }
}
