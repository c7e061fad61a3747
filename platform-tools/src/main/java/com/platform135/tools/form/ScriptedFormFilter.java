package com.platform135.tools.form;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells a page's script what a redirect would tell a browser. A script cannot see where a redirect leads, and following
 * it would use up the messages meant for the next page; so a form it sends is told the next address in a header, and
 * whatever it asks for after the session has ended is told so by 401 instead of the login page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class ScriptedFormFilter extends OncePerRequestFilter {

    static final String SENT_BY_SCRIPT = "X-Form";
    static final String NEXT = "X-Go-To";

    private static final String PART_OF_A_PAGE = "HX-Request";
    private static final String LOGIN = "/login";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(SENT_BY_SCRIPT) == null && request.getHeader(PART_OF_A_PAGE) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new TellingResponse(response, request.getHeader(SENT_BY_SCRIPT) != null));
    }

    private static final class TellingResponse extends HttpServletResponseWrapper {

        private final boolean form;

        TellingResponse(HttpServletResponse response, boolean form) {
            super(response);
            this.form = form;
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            if (!tell(location)) {
                super.sendRedirect(location);
            }
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
            if (!tell(location)) {
                super.sendRedirect(location, status, clearBuffer);
            }
        }

        private boolean tell(@Nullable String location) {
            boolean login = location != null && location.split("[?#]", 2)[0].endsWith(LOGIN);
            if (login) {
                setStatus(SC_UNAUTHORIZED);
            } else if (form) {
                setStatus(SC_OK);
                setHeader(NEXT, location);
            }
            return login || form;
        }
    }
}
