package com.platform135.app.security;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.security.PlatformUser;

/**
 * A person with credentials, as on record.
 *
 * @param mustChange the password was made by the system and opens nothing but the page that changes it
 * @param lockedUntil no login before then
 * @param changedAt when the password was set; a session begun with an older one has ended
 */
record Account(
        PlatformUser user,
        boolean active,
        String passwordHash,
        boolean mustChange,
        @Nullable Instant lockedUntil,
        Instant changedAt) {

    boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
