package com.platform135.tools.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ScriptedFormFilterTests {

    private static MockHttpServletResponse redirected(String header, String location) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/x");
        if (!header.isEmpty()) {
            request.addHeader(header, "true");
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest asked, jakarta.servlet.ServletResponse answer)
                    throws java.io.IOException {
                ((HttpServletResponse) answer).sendRedirect(location);
            }
        };
        new ScriptedFormFilter().doFilter(request, response, chain);
        return response;
    }

    @Test
    void aFormSentByScriptIsToldWhereToGo() throws Exception {
        MockHttpServletResponse response = redirected("X-Form", "/tools/brand-sets");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("X-Go-To")).isEqualTo("/tools/brand-sets");
    }

    @Test
    void anExpiredSessionIsToldByStatusToFormsAndPartsOfPages() throws Exception {
        assertThat(redirected("X-Form", "http://localhost/login").getStatus()).isEqualTo(401);
        assertThat(redirected("HX-Request", "http://localhost/login?x=1").getStatus())
                .isEqualTo(401);
    }

    @Test
    void aBrowserIsRedirected() throws Exception {
        assertThat(redirected("", "/login").getRedirectedUrl()).isEqualTo("/login");
        assertThat(redirected("HX-Request", "/elsewhere").getRedirectedUrl()).isEqualTo("/elsewhere");
    }
}
