package com.platform135.tools.i18n;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Pages: the language the reader switched to, else Chinese. {@code /api/**}: what the caller accepts, else Chinese. */
public class ReaderLocaleResolver implements LocaleResolver {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final String COOKIE = "lang";

    private static final List<Locale> SPOKEN = List.of(CHINESE, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                ? accepted(request.getHeader("Accept-Language"))
                : chosen(WebUtils.getCookie(request, COOKIE));
    }

    /** The language is switched by cookie alone, see {@code DisplayController}. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is kept in the cookie " + COOKIE);
    }

    private static Locale accepted(@Nullable String header) {
        if (header == null) {
            return CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            if (best != null) {
                return best;
            }
            boolean english =
                    Locale.LanguageRange.parse(header).get(0).getRange().startsWith("en");
            return english ? Locale.ENGLISH : CHINESE;
        } catch (IllegalArgumentException malformed) {
            return CHINESE;
        }
    }

    private static Locale chosen(@Nullable Cookie cookie) {
        return cookie != null && cookie.getValue().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : CHINESE;
    }
}
