package io.heatline.edge.http;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The portal and the phone's pages: files as they are, any other path the page whose router knows it. */
@Configuration(proxyBeanMethods = false)
class PortalPages implements WebMvcConfigurer {

    private static final String STATIC = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Built files carry a hash in their name: they never change.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(STATIC + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(STATIC)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageOfPath());
    }

    private static final class PageOfPath extends PathResourceResolver {

        private static final Pattern NO_PAGE =
                Pattern.compile("(api|engine-rest|actuator|v3|error|assets)(/.*)?|.*\\.[A-Za-z0-9]{1,5}");

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = path.isEmpty() ? null : super.getResource(path, location);
            return file == null && !NO_PAGE.matcher(path).matches() ? super.getResource(pageOf(path), location) : file;
        }

        private static String pageOf(String path) {
            return path.equals("m") || path.startsWith("m/") ? "m.html" : "index.html";
        }
    }
}
