package com.platform135.app.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;

/** Personal access tokens for {@code /api}: 256 random bits, shown once, kept as a digest. */
@Service
class AccessTokens {

    static final String PREFIX = "p135_";
    static final List<Integer> LIFETIMES_DAYS = List.of(30, 90, 365);
    private static final int MOST_PER_PERSON = 20;

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(JdbcClient jdbc, AccountStore accounts, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token as its owner sees it afterwards; times are Chinese time. */
    record TokenRow(
            int tokenId,
            String name,
            LocalDateTime createdAt,
            LocalDateTime expiresAt,
            @Nullable LocalDateTime lastUsedAt) {}

    /** The token itself; only its digest stays here. */
    @Transactional
    String create(int staffId, String name, int lifetimeDays) {
        if (!LIFETIMES_DAYS.contains(lifetimeDays)) {
            throw BadRequestException.forValue("lifetimeDays", Integer.toString(lifetimeDays));
        }
        if (list(staffId).size() >= MOST_PER_PERSON) {
            throw new BadRequestException("app.token.too-many", "name", MOST_PER_PERSON);
        }
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into app.access_token (staff_id, name, token_hash, created_at, expires_at)
                        values (:staff, :name, :hash, :now, :expires)
                        """)
                .param("staff", staffId)
                .param("name", name)
                .param("hash", digest(token))
                .param("now", now)
                .param("expires", now.plusDays(lifetimeDays))
                .update();
        audit.record("create", "access-token", name, Map.of("lifetimeDays", lifetimeDays));
        return token;
    }

    @Transactional(readOnly = true)
    List<TokenRow> list(int staffId) {
        return jdbc.sql("""
                        select token_id, name
                             , created_at at time zone 'Asia/Shanghai' as created_at
                             , expires_at at time zone 'Asia/Shanghai' as expires_at
                             , last_used_at at time zone 'Asia/Shanghai' as last_used_at
                        from app.access_token where staff_id = :staff order by token_id desc
                        """).param("staff", staffId).query(TokenRow.class).list();
    }

    @Transactional
    void revoke(int staffId, int tokenId) {
        String name = jdbc.sql("delete from app.access_token where token_id = :id and staff_id = :staff returning name")
                .param("id", tokenId)
                .param("staff", staffId)
                .query(String.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        audit.record("delete", "access-token", name, Map.of());
    }

    /** Whose token this is, if it is anybody's and still good. */
    Optional<Account> find(String token) {
        if (!token.startsWith(PREFIX) || token.length() > 100) {
            return Optional.empty();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Integer> staffId = jdbc.sql(
                        "select staff_id from app.access_token where token_hash = :hash and expires_at > :now")
                .param("hash", digest(token))
                .param("now", now)
                .query(Integer.class)
                .optional();
        staffId.ifPresent(id -> jdbc.sql("""
                        update app.access_token set last_used_at = :now
                        where token_hash = :hash and (last_used_at is null or last_used_at < :before)
                        """)
                .param("now", now)
                .param("before", now.minusMinutes(1))
                .param("hash", digest(token))
                .update());
        return staffId.flatMap(accounts::findByStaffId).filter(Account::active);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
