package com.platform135.tools.error;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import com.platform135.tools.i18n.MessagesConfiguration;

class ErrorsTests {

    private static final String SECRET = "jdbc:postgresql://somewhere";

    private final MockMvc mvc = mvc();

    /** Goes wrong in every way. */
    @RestController
    static class Wrong {

        @GetMapping({"/api/v1/wrong", "/wrong"})
        String wrong(@RequestParam String how, HttpServletRequest request) {
            AllowedParameters.of("how").check(request);
            throw switch (how) {
                case "missing" -> NotFoundException.forParameter("org", "B9");
                case "forbidden" -> new ForbiddenException();
                default -> new IllegalStateException(SECRET);
            };
        }

        @GetMapping("/api/v1/number")
        int number(@RequestParam int n) {
            return n;
        }
    }

    private static MockMvc mvc() {
        try {
            MessagesConfiguration messages = new MessagesConfiguration();
            return MockMvcBuilders.standaloneSetup(new Wrong())
                    .setControllerAdvice(new ErrorAdvice(new ErrorAnswers(messages.messageSource())))
                    .setLocaleResolver(messages.localeResolver())
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRefusalUnderApiIsAProblemDocumentInChinese() throws Exception {
        mvc.perform(get("/api/v1/wrong").param("how", "missing"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("not-found-value"))
                .andExpect(jsonPath("$.field").value("org"))
                .andExpect(jsonPath("$.status").value(404))
                .andExpect(jsonPath("$.title").value("没有找到"))
                .andExpect(jsonPath("$.detail", containsString("B9")));
    }

    @Test
    void theCallerMayAskForEnglish() throws Exception {
        mvc.perform(get("/api/v1/wrong").param("how", "forbidden").header("Accept-Language", "en"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.title").value("Not allowed"));
    }

    @Test
    void aProgramThatWantsCsvStillGetsTheProblem() throws Exception {
        mvc.perform(get("/api/v1/wrong").param("how", "forbidden").accept("text/csv"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void unknownAndRepeatedParametersAreRefusedByName() throws Exception {
        mvc.perform(get("/api/v1/wrong").param("how", "missing").param("brnadSet", "1"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("unknown-parameter"))
                .andExpect(jsonPath("$.field").value("brnadSet"));
        mvc.perform(get("/api/v1/wrong").param("how", "missing", "twice"))
                .andExpect(jsonPath("$.code").value("repeated-parameter"));
    }

    @Test
    void aMissingOrUnreadableValueNamesItsParameter() throws Exception {
        mvc.perform(get("/api/v1/number")).andExpect(jsonPath("$.code").value("missing-parameter"));
        mvc.perform(get("/api/v1/number").param("n", "x"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("bad-value"))
                .andExpect(jsonPath("$.field").value("n"));
    }

    @Test
    void aFailureShowsItsNameAndNothingOfItsReason() throws Exception {
        mvc.perform(get("/api/v1/wrong").param("how", "otherwise"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.errorId", matchesPattern("[A-Z2-9]{4}-[A-Z2-9]{4}")))
                .andExpect(content().string(not(containsString(SECRET))));
    }

    @Test
    void aPageGetsAPage() throws Exception {
        mvc.perform(get("/wrong").param("how", "missing"))
                .andExpect(status().isNotFound())
                .andExpect(view().name("tools/error/page"))
                .andExpect(model().attributeExists("error"));
    }

    @Test
    void aWrongMethodIsSaidToBeOne() throws Exception {
        mvc.perform(post("/api/v1/number"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("$.code").value("method-not-allowed"));
    }
}
