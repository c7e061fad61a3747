package com.platform135.tools.layout;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.WebUtils;

import com.platform135.tools.i18n.ReaderLocaleResolver;

/** How this reader's device shows the platform; kept in cookies, so that a phone and a desk may differ. */
public record Display(String theme, String density, String lang) {

    /** The settings with their choices, the default first. */
    static final Map<String, List<String>> CHOICES = Map.of(
            "theme",
            List.of("auto", "light", "dark"),
            "density",
            List.of("normal", "compact", "roomy"),
            ReaderLocaleResolver.COOKIE,
            List.of("zh", "en"));

    /** A setting as drawn. */
    public record Setting(String name, List<String> choices, String chosen) {}

    static Display of(HttpServletRequest request) {
        return new Display(
                chosen(request, "theme"), chosen(request, "density"), chosen(request, ReaderLocaleResolver.COOKIE));
    }

    /** For the page's {@code lang}. */
    public String language() {
        return lang.equals("zh") ? "zh-CN" : lang;
    }

    public String otherLanguage() {
        return lang.equals("zh") ? "en" : "zh";
    }

    /** The settings in the order of the menu. */
    public List<Setting> settings() {
        return List.of(
                new Setting("theme", List.of("auto", "light", "dark"), theme),
                new Setting("density", List.of("compact", "normal", "roomy"), density),
                new Setting("lang", List.of("zh", "en"), lang));
    }

    private static String chosen(HttpServletRequest request, String name) {
        List<String> choices = CHOICES.getOrDefault(name, List.of());
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie != null && choices.contains(cookie.getValue()) ? cookie.getValue() : choices.get(0);
    }
}
