package com.platform135.app.security;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import com.platform135.tools.audit.AuditTrail;

/**
 * Checks a username and a password, of the login form and of HTTP Basic alike. Whether the account doesn't exist, is
 * locked, has left or has another password: the answer is the same and takes as long.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(PasswordLogin.class);

    private final AccountStore accounts;
    private final VerifiedPasswords verified;
    private final AuditTrail audit;
    private final Clock clock;
    /** Made aside: hashing takes a good part of a second, which the start need not wait for. */
    private final CompletableFuture<String> hashOfNobody;

    PasswordLogin(
            AccountStore accounts, VerifiedPasswords verified, PasswordEncoder encoder, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.verified = verified;
        this.audit = audit;
        this.clock = clock;
        this.hashOfNobody = CompletableFuture.supplyAsync(() -> encoder.encode(Passwords.make()));
    }

    @Override
    public Authentication authenticate(Authentication request) throws AuthenticationException {
        String username = request.getName().strip();
        String password = String.valueOf(request.getCredentials());
        if (password.length() > PasswordPolicy.LONGEST) {
            throw refused();
        }
        Optional<Account> found = accounts.findByUsername(username);
        boolean fits =
                verified.matches(password, found.map(Account::passwordHash).orElseGet(hashOfNobody::join));
        if (found.isEmpty()) {
            log.info("Login refused: no such account");
            throw refused();
        }
        Account account = found.get();
        if (!fits) {
            refuseWrong(account);
        }
        if (!account.active() || account.lockedAt(clock.instant())) {
            audit.recordFor(account.user().staffId(), username, "login-refused", Map.of("locked", account.active()));
            throw refused();
        }
        accounts.forgetFailures(account.user().staffId());
        return new PlatformAuthentication(account);
    }

    private void refuseWrong(Account account) {
        if (!account.lockedAt(clock.instant())) {
            accounts.countFailure(account.user().staffId());
        }
        audit.recordFor(account.user().staffId(), account.user().username(), "login-failed", Map.of());
        throw refused();
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("refused");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
