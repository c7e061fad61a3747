package com.platform135.tools.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ReaderLocaleResolverTests {

    private final ReaderLocaleResolver resolver = new ReaderLocaleResolver();

    @Test
    void aPageIsChineseWhateverTheBrowserAsksFor() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/analysis/distribution");
        request.addHeader("Accept-Language", "en-GB,en;q=0.9");

        assertThat(resolver.resolveLocale(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void aPageIsEnglishOnceTheReaderSwitched() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/analysis/distribution");
        request.setCookies(new Cookie("lang", "en"));

        assertThat(resolver.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theApiSpeaksWhatTheCallerAccepts() {
        assertThat(api("en-GB,en;q=0.9")).isEqualTo(Locale.ENGLISH);
        assertThat(api("en")).isEqualTo(Locale.ENGLISH);
        assertThat(api("zh-CN,zh;q=0.9,en;q=0.8")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(api("fr")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(api("not a language!")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    private Locale api(String accepted) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/metrics");
        request.addHeader("Accept-Language", accepted);
        return resolver.resolveLocale(request);
    }
}
