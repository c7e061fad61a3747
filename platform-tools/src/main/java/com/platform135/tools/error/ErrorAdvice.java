package com.platform135.tools.error;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** The one place where an exception becomes an answer. */
@ControllerAdvice
class ErrorAdvice {

    private static final int FRAMES_OF_BINDING = 8;

    private final ErrorAnswers answers;

    ErrorAdvice(ErrorAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object refusal(RefusalException refusal, HttpServletRequest request) {
        return answers.refuse(request, refusal.status(), refusal.code(), refusal.field(), refusal.arguments());
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        String name = missing.getParameterName();
        return answers.refuse(request, HttpStatus.BAD_REQUEST, "missing-parameter", name, name);
    }

    @ExceptionHandler
    Object missingPart(MissingServletRequestPartException missing, HttpServletRequest request) {
        String name = missing.getRequestPartName();
        return answers.refuse(request, HttpStatus.BAD_REQUEST, "missing-parameter", name, name);
    }

    @ExceptionHandler
    Object badRequest(ServletRequestBindingException bad, HttpServletRequest request) {
        return answers.refuse(request, HttpStatus.BAD_REQUEST, "bad-request", null);
    }

    @ExceptionHandler
    Object badValue(TypeMismatchException bad, HttpServletRequest request) {
        String name = bad instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(bad.getPropertyName(), "?");
        return answers.refuse(request, HttpStatus.BAD_REQUEST, "bad-value", name, name, String.valueOf(bad.getValue()));
    }

    @ExceptionHandler
    Object badForm(BindException bad, HttpServletRequest request) {
        FieldError error = bad.getFieldError();
        return error == null
                ? answers.refuse(request, HttpStatus.BAD_REQUEST, "bad-request", null)
                : answers.refuse(
                        request,
                        HttpStatus.BAD_REQUEST,
                        "bad-value",
                        error.getField(),
                        error.getField(),
                        String.valueOf(error.getRejectedValue()));
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return answers.refuse(request, HttpStatus.BAD_REQUEST, "unreadable", null);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answers.refuse(request, HttpStatus.CONTENT_TOO_LARGE, "too-large", null);
    }

    @ExceptionHandler
    Object badUpload(MultipartException bad, HttpServletRequest request) {
        return answers.refuse(request, HttpStatus.BAD_REQUEST, "unreadable", null);
    }

    @ExceptionHandler
    Object stale(OptimisticLockingFailureException stale, HttpServletRequest request) {
        return answers.refuse(request, HttpStatus.CONFLICT, "stale", null);
    }

    @ExceptionHandler
    Object denied(AccessDeniedException denied, HttpServletRequest request) {
        return answers.refuse(request, HttpStatus.FORBIDDEN, "forbidden", null);
    }

    /** The reader closed the page or lost the line; nobody is left to be told. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        // Nothing to answer and nothing to look into.
    }

    @ExceptionHandler
    @Nullable
    Object anythingElse(Exception other, HttpServletRequest request) {
        if (other instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            return status.is5xxServerError()
                    ? answers.fail(request, other)
                    : answers.refuse(request, status, codeOf(status), null);
        }
        if (isUndecodable(other) || isBeyondAnyForm(other)) {
            return answers.refuse(request, HttpStatus.BAD_REQUEST, "unreadable", null);
        }
        return isBrokenPipe(other) ? null : answers.fail(request, other);
    }

    /** Tomcat found no text in a form's field. */
    private static boolean isUndecodable(Exception failure) {
        return failure instanceof IllegalStateException
                && failure.getClass().getSimpleName().equals("InvalidParameterException");
    }

    /** A field's line number is larger than a form may have lines. */
    private static boolean isBeyondAnyForm(Exception failure) {
        return failure instanceof IndexOutOfBoundsException
                && Arrays.stream(failure.getStackTrace())
                        .limit(FRAMES_OF_BINDING)
                        .anyMatch(frame -> frame.getClassName().equals(DataBinder.class.getName()));
    }

    private static boolean isBrokenPipe(Exception failure) {
        return failure instanceof IOException
                && (failure.getClass().getSimpleName().equals("ClientAbortException")
                        || "Broken pipe".equals(failure.getMessage()));
    }

    /** Code of a refusal that has no reason beyond its status. */
    static String codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "stale";
            case 413 -> "too-large";
            case 415 -> "unsupported-type";
            case 503 -> "unavailable";
            default -> "bad-request";
        };
    }
}
