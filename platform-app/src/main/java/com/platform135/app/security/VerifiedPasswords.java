package com.platform135.app.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Remembers for five minutes that a password fitted a hash, so that a program which sends HTTP Basic with every call
 * pays for the slow hash once. What is remembered is a keyed digest of both, under a key that lives in this process
 * only; the account itself is read from the database each time, so a changed password, a lock-out or a leaver is
 * noticed at once. Wrong passwords are never remembered.
 */
@Component
class VerifiedPasswords {

    private static final int MOST = 1000;
    private static final long LIFETIME_NANOS = 5L * 60 * 1_000_000_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final PasswordEncoder encoder;
    private final SecretKeySpec key;
    private final Map<String, Long> verifiedAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    VerifiedPasswords(PasswordEncoder encoder) {
        this.encoder = encoder;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    boolean matches(String password, String hash) {
        String digest = digest(password, hash);
        if (remembered(digest)) {
            return true;
        }
        boolean fits = encoder.matches(password, hash);
        if (fits) {
            synchronized (verifiedAt) {
                verifiedAt.put(digest, System.nanoTime());
            }
        }
        return fits;
    }

    private boolean remembered(String digest) {
        synchronized (verifiedAt) {
            Long at = verifiedAt.get(digest);
            return at != null && System.nanoTime() - at < LIFETIME_NANOS;
        }
    }

    private String digest(String password, String hash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
