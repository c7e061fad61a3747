package com.platform135.app.security;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

import com.platform135.tools.security.PlatformUser;

/** A person who has shown who he or she is. */
final class PlatformAuthentication extends AbstractAuthenticationToken {

    private final transient PlatformUser user;
    private final boolean mustChangePassword;
    private final Instant passwordChangedAt;

    PlatformAuthentication(Account account) {
        super(account.user().getAuthorities());
        this.user = account.user();
        this.mustChangePassword = account.mustChange();
        this.passwordChangedAt = account.changedAt();
        setAuthenticated(true);
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    @Override
    public PlatformUser getPrincipal() {
        return user;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlatformAuthentication that
                && user.equals(that.user)
                && passwordChangedAt.equals(that.passwordChangedAt);
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }
}
