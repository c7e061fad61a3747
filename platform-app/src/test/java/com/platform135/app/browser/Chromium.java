package com.platform135.app.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium, one for all browser tests. Where there is none, tests skip and say so; in CI they fail. */
final class Chromium {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=zh-CN",
            "--font-render-hinting=none");

    /** Milliseconds for whatever is waited for: not a measure, only the end of hope, far off for a slow machine. */
    private static final double PATIENCE = 60_000;

    private static @Nullable Browser browser;

    private Chromium() {}

    static synchronized Browser get() {
        if (browser == null) {
            Optional<Path> executable = find();
            if (executable.isEmpty() && System.getenv("CI") != null) {
                throw new IllegalStateException("No Chromium on this machine, and CI needs one");
            }
            assumeTrue(executable.isPresent(), "Browser tests are skipped: no Chromium found (set PLATFORM_CHROMIUM)");
            browser = launch(executable.get());
        }
        return browser;
    }

    /** A profile of its own that forgets everything when it is closed. */
    static BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = get().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** A browser of its own that keeps its profile in a folder, and so all its pages have written. */
    static BrowserContext persistent(Path profile, String baseUrl) {
        BrowserType type = get().browserType();
        BrowserContext context = type.launchPersistentContext(
                profile,
                new BrowserType.LaunchPersistentContextOptions()
                        .setExecutablePath(find().orElseThrow())
                        .setArgs(ARGUMENTS)
                        .setBaseURL(baseUrl)
                        .setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setHasTouch(true)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("PLATFORM_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @SuppressWarnings("resource") // both live until the build's virtual machine ends
    private static Browser launch(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }
}
