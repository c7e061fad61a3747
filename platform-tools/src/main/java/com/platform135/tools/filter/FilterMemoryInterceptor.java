package com.platform135.tools.filter;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** Carries out {@link RemembersFilters}. */
@Component
class FilterMemoryInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final FilterMemory memory;
    private final CurrentUser currentUser;

    FilterMemoryInterceptor(FilterMemory memory, CurrentUser currentUser) {
        this.memory = memory;
        this.currentUser = currentUser;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean remembers = handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(RemembersFilters.class)
                && "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null;
        Optional<PlatformUser> reader = remembers ? currentUser.find() : Optional.empty();
        if (reader.isEmpty()) {
            return true;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        PageUrl here = PageUrl.of(path, request.getParameterMap());
        @Nullable String elsewhere = elsewhere(here, request, reader.get());
        if (elsewhere == null) {
            return true;
        }
        response.sendRedirect(request.getContextPath() + elsewhere);
        return false;
    }

    /** Where the reader should be instead, or null. */
    private @Nullable String elsewhere(PageUrl here, HttpServletRequest request, PlatformUser reader) {
        String conditions = SavedViews.conditions(here);
        if (request.getParameter("reset") != null) {
            memory.keep(reader.staffId(), here.path(), "");
            return SavedViews.frameOnly(here).without("reset").toString();
        }
        if (!conditions.isEmpty() || cameFrom(request).equals(here.path())) {
            memory.keep(reader.staffId(), here.path(), conditions);
            return null;
        }
        if (cameFrom(request).isEmpty()) {
            return null;
        }
        return memory.find(reader.staffId(), here.path())
                .filter(kept -> !kept.isEmpty())
                .map(kept -> here + (here.list().isEmpty() ? "?" : "&") + kept)
                .orElse(null);
    }

    /** The page of this platform on which the reader followed the link; empty if it came from outside. */
    private static String cameFrom(HttpServletRequest request) {
        @Nullable String referrer = request.getHeader("Referer");
        if (referrer == null) {
            return "";
        }
        try {
            URI from = URI.create(referrer);
            boolean own = request.getServerName().equals(from.getHost());
            String path = own && from.getPath() != null ? from.getPath() : "";
            return path.startsWith(request.getContextPath())
                    ? path.substring(request.getContextPath().length())
                    : path;
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
