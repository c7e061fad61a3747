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

    private static final String RESET = "reset";

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
        Optional<PlatformUser> reader = reader(request, handler);
        if (reader.isEmpty()) {
            return true;
        }
        @Nullable String elsewhere = elsewhere(here(request), request, reader.get());
        if (elsewhere == null) {
            return true;
        }
        response.sendRedirect(request.getContextPath() + elsewhere);
        return false;
    }

    /** Only what the page could be drawn with is kept; what is kept and can't be drawn with any more is forgotten. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Optional<PlatformUser> reader = reader(request, handler);
        if (reader.isEmpty() || request.getParameter(RESET) != null) {
            return;
        }
        PageUrl here = here(request);
        String conditions = SavedViews.conditions(here);
        int staffId = reader.get().staffId();
        int status = response.getStatus();
        boolean asked = !conditions.isEmpty() || cameFrom(request).equals(here.path());
        if (asked && failure == null && status == HttpServletResponse.SC_OK) {
            memory.keep(staffId, here.path(), conditions);
        } else if (status >= HttpServletResponse.SC_BAD_REQUEST
                && status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && memory.find(staffId, here.path()).filter(conditions::equals).isPresent()) {
            memory.keep(staffId, here.path(), "");
        }
    }

    private Optional<PlatformUser> reader(HttpServletRequest request, Object handler) {
        boolean remembers = handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(RemembersFilters.class)
                && "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null;
        return remembers ? currentUser.find() : Optional.empty();
    }

    private static PageUrl here(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return PageUrl.of(path, request.getParameterMap());
    }

    /** Where the reader should be instead, or null. */
    private @Nullable String elsewhere(PageUrl here, HttpServletRequest request, PlatformUser reader) {
        String conditions = SavedViews.conditions(here);
        if (request.getParameter(RESET) != null) {
            memory.keep(reader.staffId(), here.path(), "");
            return SavedViews.frameOnly(here).without(RESET).toString();
        }
        String from = cameFrom(request);
        if (!conditions.isEmpty() || from.isEmpty() || from.equals(here.path())) {
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
