package io.heatline.edge.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** What stands at the head of the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String TEXT =
            "The portal's own API. Errors are RFC 9457 problem details with a stable `code`; times are ISO-8601 instants in UTC; "
                    + "lists answer `{\"items\":[…],\"next\":…}`, where `next` is the `after` of the next page.";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Heatline").version("1").description(TEXT))
                .components(new Components()
                        .addSecuritySchemes("basic", http("basic", "Login and password with every request"))
                        .addSecuritySchemes("token", http("bearer", "A personal token, `hl_…`"))
                        .addSecuritySchemes("session", session()))
                .security(List.of(
                        new SecurityRequirement().addList("basic"),
                        new SecurityRequirement().addList("token"),
                        new SecurityRequirement().addList("session")));
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    SentSchemas sentSchemas() {
        return new SentSchemas();
    }

    /** A name of its own for every operation, which no other operation's coming or going changes. */
    @Bean
    OperationCustomizer operationNames() {
        return (operation, handler) -> operation.operationId(nameOf(handler.getBeanType())
                + StringUtils.capitalize(handler.getMethod().getName()));
    }

    private static String nameOf(Class<?> controller) {
        return StringUtils.uncapitalize(controller.getSimpleName().replaceFirst("(Api|Endpoint|Controller)$", ""));
    }

    private static SecurityScheme http(String scheme, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .description(description);
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("HEATLINE")
                .description(
                        "A browser's session; what changes something also carries the cookie XSRF-TOKEN in the header X-XSRF-TOKEN");
    }
}
