package com.platform135.app.security;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.ForbiddenException;

/** A person chooses another password. */
@Service
class PasswordChange {

    private final AccountStore accounts;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final Clock clock;

    PasswordChange(AccountStore accounts, PasswordEncoder encoder, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the page sends. */
    record PasswordForm(
            @Nullable String current,
            @Nullable String chosen,
            @Nullable String repeated) {

        String currentText() {
            return current == null ? "" : current;
        }

        String chosenText() {
            return chosen == null ? "" : chosen;
        }
    }

    /** A field and the message key of what is wrong with it. */
    record Objection(String field, String messageKey) {}

    /** Changes it, or says what is wrong. Every other session of the person ends. */
    @Transactional
    Optional<Objection> change(int staffId, PasswordForm form) {
        Account account = accounts.findByStaffId(staffId).orElseThrow(ForbiddenException::new);
        if (account.lockedAt(clock.instant())) {
            return Optional.of(new Objection("current", "app.password.locked"));
        }
        if (!encoder.matches(form.currentText(), account.passwordHash())) {
            accounts.countFailure(staffId);
            return Optional.of(new Objection("current", "app.password.wrong"));
        }
        if (!form.chosenText().equals(form.repeated())) {
            return Optional.of(new Objection("repeated", "app.password.differs"));
        }
        if (form.chosenText().equals(form.currentText())) {
            return Optional.of(new Objection("chosen", "app.password.same"));
        }
        Optional<String> objection = PasswordPolicy.objection(account.user().username(), form.chosenText());
        if (objection.isPresent()) {
            return objection.map(key -> new Objection("chosen", key));
        }
        accounts.save(staffId, encoder.encode(form.chosenText()), false);
        audit.record("change-password", "account", account.user().username(), Map.of());
        return Optional.empty();
    }
}
