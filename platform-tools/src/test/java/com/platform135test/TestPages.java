package com.platform135test;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Opens pages of a {@link TestCity} as somebody who is on record there. */
public final class TestPages {

    private final MockMvcTester mvc;
    private final TestReports people;

    public TestPages(MockMvcTester mvc, TestCity city) {
        this.mvc = mvc;
        this.people = new TestReports(city);
    }

    public MvcTestResult get(String username, String uri) {
        return mvc.get().uri(uri).with(user(people.user(username))).exchange();
    }

    /** @param form {@code a=1&b=2} */
    public MvcTestResult post(String username, String uri, String form) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri(uri).with(user(people.user(username))).with(csrf());
        for (String pair : form.split("&")) {
            request.param(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return request.exchange();
    }
}
