package com.platform135test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import jakarta.servlet.http.Cookie;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The CSRF cookie and the matching form field, as a browser sends them. Unlike Spring's own, it leaves the filters as they are. */
public final class CsrfToken implements RequestPostProcessor {

    private static final String TOKEN = "0f9a7a3e-8e3f-4c55-9d0c-3a0a2f1b7c11";

    public static RequestPostProcessor csrf() {
        return new CsrfToken();
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        Cookie[] before = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        Cookie[] cookies = Arrays.copyOf(before, before.length + 1);
        cookies[before.length] = new Cookie("XSRF-TOKEN", TOKEN);
        request.setCookies(cookies);
        request.setParameter("_csrf", masked());
        return request;
    }

    /** The field's value is the token masked with random bytes; zeros will do. */
    private static String masked() {
        byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[2 * token.length];
        System.arraycopy(token, 0, both, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
