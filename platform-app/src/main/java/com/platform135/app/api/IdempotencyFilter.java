package com.platform135.app.api;

import java.io.IOException;
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

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.RefusalException;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;

/**
 * A write that carries an {@code Idempotency-Key} and is repeated gives the first answer again and changes nothing.
 * The key belongs to its user and to one request: with another content it is refused (422). Answers of failure (5xx)
 * and of missing rights aren't kept, so that trying again later means trying again. Of a page's form only the answer that
 * leads on is kept: a form drawn anew changed nothing.
 */
public class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    /** Request attribute by which the error page learns why. */
    private static final String REFUSAL_CODE = "com.platform135.refusalCode";

    /** A page's script sent the form, and is told by this header where a redirect would have led. */
    private static final String SENT_BY_SCRIPT = "X-Form";

    private static final String LEADS_ON = "X-Go-To";

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<Integer> NOT_KEPT = Set.of(401, 403, 408, 429);
    private static final List<String> KEPT_HEADERS =
            List.of("Content-Type", "Location", "ETag", "Content-Language", LEADS_ON);
    private static final int LARGEST_ANSWER_BYTES = 1024 * 1024;

    private final FirstAnswers answers;
    private final CurrentUser currentUser;

    IdempotencyFilter(FirstAnswers answers, CurrentUser currentUser) {
        this.answers = answers;
        this.currentUser = currentUser;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITES.contains(request.getMethod()) || request.getHeader(HEADER) == null;
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
            UUID key = parse(request.getHeader(HEADER));
            RequestBody.Digested digested = RequestBody.digest(request);
            int staffId = user.get().staffId();
            Optional<FirstAnswers.Known> known = answers.take(staffId, key, digested.hash());
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

    private void answerFirst(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, int staffId, UUID key)
            throws IOException, ServletException {
        ContentCachingResponseWrapper recorded = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, recorded);
            byte[] body = recorded.getContentAsByteArray();
            if (isFinal(request, recorded) && body.length <= LARGEST_ANSWER_BYTES) {
                answers.keep(staffId, key, new FirstAnswers.Answer(recorded.getStatus(), headers(recorded), body));
                kept = true;
            }
            recorded.copyBodyToResponse();
        } finally {
            if (!kept) {
                answers.release(staffId, key);
            }
        }
    }

    private static boolean isFinal(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader(SENT_BY_SCRIPT) != null) {
            return response.getHeader(LEADS_ON) != null;
        }
        return response.getStatus() < 500 && !NOT_KEPT.contains(response.getStatus());
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
