package com.platform135.app.security;

import java.time.Instant;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps two numbers in the session: who logged in, and with the password of which moment. Person, role and unit are
 * read anew with each request, so that a leaver, a move or a new password counts at once, on every instance.
 */
@Component
class SessionUsers implements SecurityContextRepository {

    private static final String STAFF_ID = "staffId";
    private static final String PASSWORD_OF = "passwordOf";

    private final AccountStore accounts;

    SessionUsers(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new LoadedOnce(() -> load(request));
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(STAFF_ID) instanceof Integer staffId
                && session.getAttribute(PASSWORD_OF) instanceof Long passwordOf) {
            Account account = accounts.findByStaffId(staffId)
                    .filter(Account::active)
                    .filter(a -> a.changedAt().equals(Instant.ofEpochMilli(passwordOf)))
                    .orElse(null);
            if (account != null) {
                return new SecurityContextImpl(new PlatformAuthentication(account));
            }
        }
        return SecurityContextHolder.createEmptyContext();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof PlatformAuthentication authentication) {
            HttpSession session = request.getSession(true);
            session.setAttribute(STAFF_ID, authentication.getPrincipal().staffId());
            session.setAttribute(PASSWORD_OF, authentication.passwordChangedAt().toEpochMilli());
        } else {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(STAFF_ID);
                session.removeAttribute(PASSWORD_OF);
            }
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(STAFF_ID) != null;
    }

    /** A page's static parts never ask who is asking, and cost no query. */
    private static final class LoadedOnce implements DeferredSecurityContext {

        private final Supplier<SecurityContext> source;
        private @Nullable SecurityContext loaded;

        LoadedOnce(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) {
                loaded = source.get();
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
