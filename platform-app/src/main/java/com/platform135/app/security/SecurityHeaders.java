package com.platform135.app.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What a browser may do with an answer: load from here alone, run no inline script, show it in no other site's frame. */
final class SecurityHeaders {

    private static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
                    + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'";

    /** The API's documents bring a page of their own that sets styles inline. */
    private static final String DOCUMENTS = PAGES.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private static final String CSP = "Content-Security-Policy";

    private SecurityHeaders() {}

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("geolocation=(self), camera=(self), microphone=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .addHeaderWriter(contentSecurityPolicy());
    }

    private static HeaderWriter contentSecurityPolicy() {
        return (request, response) -> response.setHeader(
                CSP, request.getRequestURI().startsWith(request.getContextPath() + "/api/docs") ? DOCUMENTS : PAGES);
    }
}
