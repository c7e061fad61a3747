package com.platform135.tools.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for what went wrong before a controller was reached: login, rights, upload size, unknown address. */
@Controller
class ErrorPageController implements ErrorController {

    /** Request attribute by which a filter names its reason. */
    private static final String REFUSAL_CODE = "com.platform135.refusalCode";

    private final ErrorAnswers answers;

    ErrorPageController(ErrorAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number)) {
            return answers.refuse(request, HttpStatus.NOT_FOUND, "not-found", null);
        }
        HttpStatusCode status = HttpStatusCode.valueOf(number);
        if (status.is5xxServerError()) {
            Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            return answers.fail(request, failure instanceof Throwable throwable ? throwable : null);
        }
        Object code = request.getAttribute(REFUSAL_CODE);
        return answers.refuse(request, status, code == null ? ErrorAdvice.codeOf(status) : code.toString(), null);
    }
}
