package com.platform135.app.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.RefusalException;
import com.platform135.tools.form.OnceFields;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;

/**
 * A write that carries an {@code Idempotency-Key} and is repeated gives the first answer again and changes nothing.
 * The key belongs to its user and to one request: with another content it is refused (422). Answers of failure (5xx)
 * and of missing rights aren't kept, so that trying again later means trying again. Of a page's form only the answer that
 * leads on is kept: a form drawn anew changed nothing.
 *
 * <p>A form sent without script carries the key of its drawing ({@link OnceFields}); sent again as it was, it leads where the first sending
 * led, waiting for it where it is still under way. Changed, it is another request. That something changed is noted in the transaction that
 * changes it, so that a form whose answer was lost with its instance isn't done again either.
 */
public class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    /** Request attribute by which the error page learns why. */
    private static final String REFUSAL_CODE = "com.platform135.refusalCode";

    /** A page's script sent the form, and is told by this header where a redirect would have led. */
    private static final String SENT_BY_SCRIPT = "X-Form";

    private static final String LEADS_ON = "X-Go-To";

    /** Headers of requests that a page's script makes: what they repeat is theirs to know. */
    private static final List<String> SENT_BY_SCRIPTS =
            List.of(SENT_BY_SCRIPT, "X-Part", "HX-Request", "X-Requested-With");

    /** Kept for a form that was done and whose page can't be shown again, such as one with a new password. */
    private static final FirstAnswers.Answer DONE = new FirstAnswers.Answer(409, Map.of(), new byte[0]);

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<Integer> NOT_KEPT = Set.of(401, 403, 408, 429);
    private static final List<String> KEPT_HEADERS =
            List.of("Content-Type", "Location", "ETag", "Content-Language", LEADS_ON);
    private static final int LARGEST_ANSWER_BYTES = 1024 * 1024;

    /** How long a form sent twice at once waits for its first sending. */
    private static final int MOST_WAITS = 150;

    private static final long WAIT_MILLIS = 100;

    private final FirstAnswers answers;
    private final CurrentUser currentUser;

    IdempotencyFilter(FirstAnswers answers, CurrentUser currentUser) {
        this.answers = answers;
        this.currentUser = currentUser;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITES.contains(request.getMethod()) || (request.getHeader(HEADER) == null && onceOf(request) == null);
    }

    /** The key of the form's drawing; null where it was sent by a script, or by no form. */
    private static @Nullable String onceOf(HttpServletRequest request) {
        boolean ofAPage = request.getMethod().equals("POST")
                && SENT_BY_SCRIPTS.stream().allMatch(name -> request.getHeader(name) == null)
                && !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        return ofAPage ? request.getParameter(OnceFields.NAME) : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<PlatformUser> user = currentUser.find();
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            String header = request.getHeader(HEADER);
            UUID named = header == null ? null : parse(header);
            RequestBody.Digested digested = RequestBody.digest(request);
            int staffId = user.get().staffId();
            UUID key = named == null ? ofDrawing(onceOf(request), digested.hash()) : named;
            Optional<FirstAnswers.Known> known = named == null
                    ? takeInTurn(staffId, key, digested.hash())
                    : answers.take(staffId, key, digested.hash());
            if (known.isEmpty()) {
                answerFirst(digested.request(), response, chain, staffId, key);
            } else {
                answerAgain(request, response, known.get(), digested.hash());
            }
        } catch (RefusalException refusal) {
            refuse(request, response, refusal.status().value(), refusal.code());
        }
    }

    private static UUID parse(String header) {
        try {
            return UUID.fromString(header.strip());
        } catch (IllegalArgumentException malformed) {
            throw new BadRequestException("idempotency-key-malformed", HEADER);
        }
    }

    /** One for each content of a form: sent again as it was, it has the same. */
    private static UUID ofDrawing(@Nullable String once, byte[] hash) {
        String text = once + HexFormat.of().formatHex(hash);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the key, or waits until the one who has it is done. */
    private Optional<FirstAnswers.Known> takeInTurn(int staffId, UUID key, byte[] hash) throws IOException {
        Optional<FirstAnswers.Known> known = answers.take(staffId, key, hash);
        for (int i = 0; i < MOST_WAITS && known.isPresent() && known.get().isUnderWay(); i++) {
            try {
                Thread.sleep(WAIT_MILLIS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
            known = answers.take(staffId, key, hash);
        }
        return known;
    }

    private void answerFirst(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, int staffId, UUID key)
            throws IOException, ServletException {
        ContentCachingResponseWrapper recorded = new ContentCachingResponseWrapper(response);
        boolean form = request.getHeader(HEADER) == null || request.getHeader(SENT_BY_SCRIPT) != null;
        boolean kept = false;
        try (OnceGuard.Watch watch = OnceGuard.watch(form ? () -> answers.noteChange(staffId, key) : null)) {
            chain.doFilter(request, recorded);
            byte[] body = recorded.getContentAsByteArray();
            if (form ? leadsOn(recorded) : isFinal(recorded) && body.length <= LARGEST_ANSWER_BYTES) {
                answers.keep(staffId, key, new FirstAnswers.Answer(recorded.getStatus(), headers(recorded), body));
                kept = true;
            } else if (form && watch.changed() && isPage(recorded)) {
                answers.keep(staffId, key, DONE);
                kept = true;
            }
            recorded.copyBodyToResponse();
        } finally {
            if (!kept) {
                answers.release(staffId, key);
            }
        }
    }

    private static boolean isFinal(HttpServletResponse response) {
        return response.getStatus() < 500 && !NOT_KEPT.contains(response.getStatus());
    }

    private static boolean leadsOn(HttpServletResponse response) {
        return response.getHeader(LEADS_ON) != null || response.getStatus() / 100 == 3;
    }

    /** A page that tells what was done, or that it was done and then something failed; not a refusal, and no file. */
    private static boolean isPage(HttpServletResponse response) {
        int hundreds = response.getStatus() / 100;
        return hundreds == 5
                || (hundreds == 2 && String.valueOf(response.getContentType()).startsWith("text/html"));
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = response.getHeader(name);
            if (value == null && name.equals("Content-Type")) {
                value = response.getContentType();
            }
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static void answerAgain(
            HttpServletRequest request, HttpServletResponse response, FirstAnswers.Known known, byte[] hash)
            throws IOException {
        FirstAnswers.Answer answer = known.answer();
        if (!known.isFor(hash)) {
            refuse(request, response, 422, "idempotency-key-reused");
        } else if (answer == null ? known.changed() : answer.status() == DONE.status() && answer.body().length == 0) {
            refuse(request, response, HttpServletResponse.SC_CONFLICT, "done-already");
        } else if (answer == null) {
            response.setHeader("Retry-After", "5");
            refuse(request, response, HttpServletResponse.SC_CONFLICT, "idempotency-in-progress");
        } else {
            response.setStatus(answer.status());
            answer.headers().forEach(response::setHeader);
            response.setHeader("Idempotency-Replayed", "true");
            response.getOutputStream().write(answer.body());
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        request.setAttribute(REFUSAL_CODE, code);
        response.sendError(status);
    }

    /** In the security chain, behind the login, and nowhere else. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        IdempotencyFilter idempotencyFilter(FirstAnswers answers, CurrentUser currentUser) {
            return new IdempotencyFilter(answers, currentUser);
        }

        @Bean
        FilterRegistrationBean<IdempotencyFilter> idempotencyFilterOutsideTheContainer(IdempotencyFilter filter) {
            FilterRegistrationBean<IdempotencyFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
