package com.platform135.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** What a reader holds: a desk's screen or a phone, by day or by night. */
enum Device {
    DESK(1440, 900, false, ColorScheme.LIGHT),
    DESK_DARK(1440, 900, false, ColorScheme.DARK),
    PHONE(390, 844, true, ColorScheme.LIGHT),
    PHONE_DARK(390, 844, true, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final boolean touch;
    private final ColorScheme scheme;

    Device(int width, int height, boolean touch, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.touch = touch;
        this.scheme = scheme;
    }

    Browser.NewContextOptions options(String baseUrl, String language) {
        return new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setViewportSize(width, height)
                .setIsMobile(touch)
                .setHasTouch(touch)
                .setColorScheme(scheme)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setAcceptDownloads(true);
    }

    boolean isPhone() {
        return touch;
    }
}
