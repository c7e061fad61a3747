package com.platform135.app.security;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A made password opens the page that changes it, and nothing else. */
class PasswordChangeFilter extends OncePerRequestFilter {

    /** Request attribute: why the answer is 403. */
    static final String REFUSAL_CODE = "com.platform135.refusalCode";

    private static final Set<String> STILL_OPEN =
            Set.of("/password", "/logout", "/login", "/error", "/tools/frame/display");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (STILL_OPEN.contains(path)
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof PlatformAuthentication user)
                || !user.mustChangePassword()) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/api/") || path.startsWith("/actuator/")) {
            request.setAttribute(REFUSAL_CODE, "password-change-required");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + "/password");
        }
    }
}
