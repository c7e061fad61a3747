package com.platform135.tools.security;

import java.util.Optional;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The user of the request that is being answered. */
@Component
public class CurrentUser {

    /** @throws AuthenticationCredentialsNotFoundException outside a request or before login */
    public PlatformUser get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is logged in"));
    }

    /** Empty before login and in background work. */
    public Optional<PlatformUser> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PlatformUser user
                ? Optional.of(user)
                : Optional.empty();
    }
}
