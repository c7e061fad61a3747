package com.platform135.app.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password that a person chooses must be: long, and nothing that would be tried first. */
final class PasswordPolicy {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private static final Set<String> TRIED_FIRST = Set.of(
            "12345678",
            "123456789",
            "1234567890",
            "87654321",
            "11111111",
            "88888888",
            "66666666",
            "00000000",
            "password",
            "password1",
            "passw0rd",
            "qwertyui",
            "qwertyuiop",
            "1qaz2wsx",
            "qwer1234",
            "abcd1234",
            "a1234567",
            "a12345678",
            "aa123456",
            "iloveyou",
            "admin123",
            "admin888",
            "platform",
            "platform135",
            "yancao123",
            "demo135demo");

    private PasswordPolicy() {}

    /** Message key of why the password won't do, or empty. */
    static Optional<String> objection(String username, String password) {
        String folded = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return Optional.of("app.password.too-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("app.password.too-long");
        }
        if (folded.contains(username.toLowerCase(Locale.ROOT)) && username.length() >= 3) {
            return Optional.of("app.password.holds-username");
        }
        if (TRIED_FIRST.contains(folded) || folded.chars().distinct().count() < 3) {
            return Optional.of("app.password.too-common");
        }
        return Optional.empty();
    }
}
