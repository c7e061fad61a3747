package com.platform135.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;

/** Somebody at a browser: what goes wrong on a page is remembered and told at the end. */
final class Visitor implements AutoCloseable {

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

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
        return new Visitor(Chromium.context(device.options(Corner.address(), language)), device);
    }

    /** Somebody who has logged in and opens a first page next. */
    static Visitor loggedIn(String username, Device device) {
        Visitor visitor = stranger(device);
        visitor.sendLogin(username, Corner.PASSWORD);
        return visitor;
    }

    /** Sends the login form without drawing it, nor the page behind it. */
    private void sendLogin(String username, String password) {
        APIRequestContext line = context.request();
        Matcher token = TOKEN.matcher(line.get("/login").text());
        assertThat(token.find()).as("the login form has a token").isTrue();
        APIResponse answer = line.post(
                "/login",
                RequestOptions.create()
                        .setForm(FormData.create()
                                .set("username", username)
                                .set("password", password)
                                .set("_csrf", token.group(1)))
                        .setMaxRedirects(0));
        assertThat(answer.status()).as("login of %s", username).isEqualTo(302);
        assertThat(answer.headers().get("location")).as("login of %s", username).doesNotContain("/login");
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
        expectSound(Axe.graveOf(page));
    }

    /** The same of a page whose colours somebody else has looked at. */
    void expectSoundBarColours() {
        expectSound(Axe.graveBarColoursOf(page));
    }

    private void expectSound(List<String> grave) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("overflow of %s", page.url())
                .isLessThanOrEqualTo(0);
        assertThat(grave).as("accessibility of %s", page.url()).isEmpty();
        assertThat(page.locator("body").textContent())
                .as("texts of %s", page.url())
                .doesNotContain("??");
        assertThat(troubles).as("troubles of %s", page.url()).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
