package com.platform135.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** Somebody at a browser: what goes wrong on a page is remembered and told at the end. */
final class Visitor implements AutoCloseable {

    private static final Path SHOTS = Path.of("target", "screenshots");

    /** What axe calls these breaks somebody's use of the page. */
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final BrowserContext context;
    private final Page page;
    private final Device device;
    private final List<String> troubles = new ArrayList<>();

    private Visitor(BrowserContext context, Device device) {
        this.context = context;
        this.device = device;
        this.page = watched(context.newPage());
    }

    private Page watched(Page page) {
        page.onPageError(error -> troubles.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(Corner.address())
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                troubles.add("asks the outside: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                troubles.add(response.status() + " " + response.url());
            }
        });
        return page;
    }

    /** A second tab of the same browser. */
    Page anotherTab() {
        return watched(context.newPage());
    }

    /** Takes the line away, or gives it back. */
    void offline(boolean now) {
        context.setOffline(now);
    }

    /** What hours of doing something else do. */
    void loseSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
    }

    /** A stranger before the login page, reading Chinese. */
    static Visitor stranger(Device device) {
        return stranger(device, "zh-CN");
    }

    static Visitor stranger(Device device, String language) {
        return new Visitor(Chromium.get().newContext(device.options(Corner.address(), language)), device);
    }

    /** Somebody who has logged in. */
    static Visitor loggedIn(String username, Device device) {
        Visitor visitor = stranger(device);
        visitor.logIn(username, Corner.PASSWORD);
        return visitor;
    }

    void logIn(String username, String password) {
        page.navigate("/login");
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", password);
        page.press("input[name=password]", "Enter");
        page.waitForLoadState(LoadState.LOAD);
    }

    Page page() {
        return page;
    }

    /** A thumb goes over the screen in ten steps. */
    void swipe(int fromX, int toX, int fromY, int toY) {
        CDPSession devtools = context.newCDPSession(page);
        touch(devtools, "touchStart", fromX, fromY);
        for (int i = 1; i <= 10; i++) {
            touch(devtools, "touchMove", fromX + (toX - fromX) * i / 10, fromY + (toY - fromY) * i / 10);
        }
        touch(devtools, "touchEnd", -1, -1);
        devtools.detach();
    }

    private static void touch(CDPSession devtools, String type, int x, int y) {
        JsonArray points = new JsonArray();
        if (x >= 0) {
            JsonObject point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        devtools.send("Input.dispatchTouchEvent", event);
    }

    /** Opens a path and gives the status of the answer. */
    int open(String path) {
        return page.navigate(path).status();
    }

    /** Keeps a picture in {@code target/screenshots} for a person to look at. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + "-" + device.name().toLowerCase().replace('_', '-') + ".png")));
    }

    /** The page fits its width, breaks no grave rule of accessibility, asked nothing outside and met no error. */
    void expectSound() {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("overflow of %s", page.url())
                .isLessThanOrEqualTo(0);
        List<String> grave = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Visitor::describe)
                        .toList();
        assertThat(grave).as("accessibility of %s", page.url()).isEmpty();
        assertThat(page.locator("body").textContent())
                .as("texts of %s", page.url())
                .doesNotContain("??");
        assertThat(troubles).as("troubles of %s", page.url()).isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().get(0).getHtml();
    }

    @Override
    public void close() {
        context.close();
    }
}
