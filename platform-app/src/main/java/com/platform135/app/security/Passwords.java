package com.platform135.app.security;

import java.security.SecureRandom;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept. One that a person chose costs an attacker much (Argon2id, 19 MiB, as OWASP advises); one that
 * was made here has 70 random bits and needs no slow hash, so a company's whole staff is imported in a moment.
 */
@Configuration(proxyBeanMethods = false)
class Passwords {

    static final String MADE = "made";

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int MADE_LENGTH = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2), MADE, madeEncoder()));
    }

    private static PasswordEncoder madeEncoder() {
        return new BCryptPasswordEncoder(4);
    }

    /** Hash of a password from {@link #make()}; never of one that a person chose. */
    static String hashMade(String password) {
        return "{" + MADE + "}" + madeEncoder().encode(password);
    }

    /** 14 letters and digits without those that look alike. */
    static String make() {
        StringBuilder password = new StringBuilder(MADE_LENGTH);
        for (int i = 0; i < MADE_LENGTH; i++) {
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
