package com.platform135.tools.security;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import com.platform135.db.organisation.StaffRole;

/**
 * The person behind a request, as on record when it began.
 *
 * @param organisationId the unit the person belongs to; null only for an administrator outside the organisation
 */
public record PlatformUser(
        int staffId,
        String username,
        String name,
        StaffRole role,
        @Nullable Integer organisationId) implements UserDetails {

    public boolean is(StaffRole wanted) {
        return role == wanted;
    }

    /** The authority a role gives, e.g. {@code ROLE_ADMIN}. */
    public static GrantedAuthority authority(StaffRole role) {
        return new SimpleGrantedAuthority("ROLE_" + role.name());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(authority(role));
    }

    /** Never carried along. */
    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return username;
    }
}
