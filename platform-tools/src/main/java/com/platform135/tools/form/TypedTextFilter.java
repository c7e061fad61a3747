package com.platform135.tools.form;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is typed arrives without control characters, which nobody sees and no database or workbook takes; line ends and tabs stay. An
 * address that isn't UTF-8 is refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class TypedTextFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET") && !isReadable(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(new Typed(request), response);
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException notText) {
            return false;
        }
    }

    /** The text without control characters; the same object where it has none. */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text.charAt(i))) {
                StringBuilder clean = new StringBuilder(text.length());
                text.chars().filter(sign -> !isHidden((char) sign)).forEach(sign -> clean.append((char) sign));
                return clean.toString();
            }
        }
        return text;
    }

    private static boolean isHidden(char sign) {
        return Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t';
    }

    private static final class Typed extends HttpServletRequestWrapper {

        Typed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : clean(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : clean(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> cleaned = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> cleaned.put(name, clean(values)));
            return cleaned;
        }

        private static String[] clean(String[] values) {
            return Stream.of(values).map(TypedTextFilter::clean).toArray(String[]::new);
        }

        private static String clean(String value) {
            return TypedTextFilter.clean(value);
        }
    }
}
