package com.platform135.tools.error;

import java.net.URI;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Says a refusal or a failure in the caller's language: a problem document (RFC 9457) for programs, a page for people. */
@Component
class ErrorAnswers {

    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);

    private final MessageSource messages;

    ErrorAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /** A {@link ResponseEntity} or a {@link ModelAndView}. */
    Object refuse(
            HttpServletRequest request,
            HttpStatusCode status,
            String code,
            @Nullable String field,
            Object... arguments) {
        return answer(request, status, code, field, null, arguments);
    }

    /** The same for what should not have happened; the log has the reason, the reader its name. */
    Object fail(HttpServletRequest request, @Nullable Throwable failure) {
        String id = ErrorId.next();
        log.error("Error {} at {} {}", id, request.getMethod(), originalPath(request), failure);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "internal", null, id);
    }

    private Object answer(
            HttpServletRequest request,
            HttpStatusCode status,
            String code,
            @Nullable String field,
            @Nullable String errorId,
            Object... arguments) {
        Locale locale = RequestContextUtils.getLocale(request);
        ErrorView view = new ErrorView(
                status.value(),
                code,
                title(code, status, locale),
                detail(code, status, locale, arguments),
                field,
                errorId);
        return isForPrograms(request) ? problem(request, view) : page(view);
    }

    /** The API, and scripts of pages that ask for nothing but JSON. */
    private static boolean isForPrograms(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return originalPath(request).startsWith(request.getContextPath() + "/api/")
                || accept != null && accept.contains("application/json") && !accept.contains("text/html");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpServletRequest request, ErrorView view) {
        ProblemDetail problem = ProblemDetail.forStatus(view.status());
        problem.setTitle(view.title());
        problem.setDetail(view.detail());
        problem.setInstance(URI.create(originalPath(request)));
        problem.setProperty("code", view.code());
        if (view.field() != null) {
            problem.setProperty("field", view.field());
        }
        if (view.errorId() != null) {
            problem.setProperty("errorId", view.errorId());
        }
        return ResponseEntity.status(view.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ModelAndView page(ErrorView view) {
        ModelAndView page = new ModelAndView("tools/error/page", HttpStatusCode.valueOf(view.status()));
        page.addObject("error", view);
        return page;
    }

    /** The address the reader asked for, also in the dispatch that draws the error. */
    static String originalPath(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }

    private String title(String code, HttpStatusCode status, Locale locale) {
        return message("tools.error.title." + code, locale, title(status, locale));
    }

    private String title(HttpStatusCode status, Locale locale) {
        String fallback = messages.getMessage("tools.error.title", new Object[] {status.value()}, "", locale);
        return message("tools.error.title." + status.value(), locale, String.valueOf(fallback));
    }

    private String detail(String code, HttpStatusCode status, Locale locale, Object... arguments) {
        String own = messages.getMessage("tools.error." + code, arguments, null, locale);
        if (own != null) {
            return own;
        }
        String given = messages.getMessage(code, arguments, null, locale);
        return given != null ? given : title(status, locale);
    }

    private String message(String key, Locale locale, String fallback) {
        String found = messages.getMessage(key, null, null, locale);
        return found != null ? found : fallback;
    }
}
