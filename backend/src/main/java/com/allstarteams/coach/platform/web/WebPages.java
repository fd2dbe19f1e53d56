package com.allstarteams.coach.platform.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the built front end. Its own addresses, such as {@code /c/...}, all lead to its one page. */
@Configuration(proxyBeanMethods = false)
class WebPages implements WebMvcConfigurer {

    private static final String BUILT = "classpath:/static/";
    private static final Duration FOREVER = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(BUILT + "assets/")
                .setCacheControl(CacheControl.maxAge(FOREVER).immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(BUILT)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new FileOrThePage());
    }

    /** A file when there is one, else the page; never for the API. */
    private static final class FileOrThePage extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            boolean pageAddress = !path.startsWith("api/")
                    && !path.startsWith("actuator/")
                    && !path.startsWith("v3/")
                    && path.lastIndexOf('.') <= path.lastIndexOf('/');
            return file == null && pageAddress ? super.getResource("index.html", location) : file;
        }
    }
}
