package com.platform135.tools.layout;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Files under {@code static/<module>/assets/}: their addresses in pages carry a hash of the content, so that browsers may keep
 * them for ever and still never show an old one.
 */
@Configuration(proxyBeanMethods = false)
public class StaticFiles implements WebMvcConfigurer {

    /** The patterns of these files; they are for everyone, also before sign-in. */
    public static final String PATTERN = "/{module}/assets/**";

    private static final List<String> MODULES =
            List.of("tools", "analysis", "plan", "execute", "evaluate", "improve", "app");

    private static final String SCRIPTS = "/**/*.mjs";

    private final boolean watched;

    /** @param watched whether files may change while the application runs: on a developer's machine */
    public StaticFiles(@Value("${platform.dev:false}") boolean watched) {
        this.watched = watched;
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.mediaType("webmanifest", MediaType.parseMediaType("application/manifest+json"));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String module : MODULES) {
            registry.addResourceHandler("/" + module + "/assets/**")
                    .addResourceLocations("classpath:/static/" + module + "/assets/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable())
                    .resourceChain(!watched)
                    .addResolver(versions(module));
        }
    }

    /**
     * ES modules import each other by relative names, which a hash in each name would break: their version is one for all of a module
     * and stands before the path.
     */
    private static VersionResourceResolver versions(String module) {
        return new VersionResourceResolver()
                .addFixedVersionStrategy(scriptsVersion(module), SCRIPTS)
                .addContentVersionStrategy("/**");
    }

    private static String scriptsVersion(String module) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            Resource[] scripts = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:/static/" + module + "/assets" + SCRIPTS);
            Arrays.sort(scripts, Comparator.comparing(Resource::getDescription));
            for (Resource script : scripts) {
                digest.update(script.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("cannot read the scripts of " + module, e);
        }
    }

    /** Puts the hash into every address a page writes. */
    @Bean
    public static FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }
}
