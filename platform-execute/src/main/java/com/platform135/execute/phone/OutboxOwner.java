package com.platform135.execute.phone;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

import com.platform135.tools.error.ConflictException;
import com.platform135.tools.security.CurrentUser;

/**
 * Refuses what one user wrote on a phone when another has logged in there in the meantime. The page says in a header whose outbox it
 * sends from; programs that don't say are believed.
 */
class OutboxOwner implements HandlerInterceptor {

    static final String HEADER = "X-Outbox-Owner";

    private final CurrentUser currentUser;

    OutboxOwner(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String owner = request.getHeader(HEADER);
        if (owner != null
                && !URLDecoder.decode(owner, StandardCharsets.UTF_8)
                        .equals(currentUser.get().username())) {
            throw new ConflictException("outbox-of-another");
        }
        return true;
    }
}
