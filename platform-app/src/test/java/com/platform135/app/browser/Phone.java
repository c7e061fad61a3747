package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.LoadState;
import org.jspecify.annotations.Nullable;

/** A customer manager's phone with the visit form on it; counts what the thumb does. */
final class Phone implements AutoCloseable {

    static final String FORM = "/execute/visits/form";

    private static final double ENOUGH = 60_000;

    private static final String KEPT = """
            async user => {
              const db = await new Promise((done, failed) => {
                const request = indexedDB.open('platform135 visits ' + user);
                request.onsuccess = () => done(request.result);
                request.onerror = () => failed(request.error);
              });
              const all = store => new Promise(done => {
                const request = db.transaction(store).objectStore(store).getAll();
                request.onsuccess = () => done(request.result);
              });
              const hex = async bytes => [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map(b => b.toString(16).padStart(2, '0')).join('');
              const visits = (await all('visits')).map(v => ({ id: v.id, state: v.state, version: v.version, licenceNo: v.licenceNo, closed: v.closed }));
              const photos = await Promise.all((await all('photos')).map(async p => ({ id: p.id, visitId: p.visitId, state: p.state, sha256: p.bytes ? await hex(p.bytes) : null })));
              db.close();
              return { visits, photos };
            }""";

    /** Licence number of a shop that nobody has visited today. */
    private static final String UNVISITED = """
            async user => {
              const db = await new Promise(done => { const r = indexedDB.open('platform135 visits ' + user); r.onsuccess = () => done(r.result); });
              const get = request => new Promise(done => { request.onsuccess = () => done(request.result); });
              const store = name => db.transaction(name).objectStore(name);
              const { content } = await get(store('settings').get('pack'));
              const visited = new Set((await get(store('visits').getAll())).map(visit => visit.licenceNo));
              db.close();
              return content.shops.find(shop => !visited.has(shop.licenceNo) && !shop.visits.some(visit => visit.on === content.today)).licenceNo;
            }""";

    /** The same of the server's, for a browser that keeps nothing. */
    private static final String UNVISITED_YET = """
            async () => {
              const pack = await (await fetch('/execute/visits/pack')).json();
              return pack.shops.find(shop => !shop.visits.some(visit => visit.on === pack.today)).licenceNo;
            }""";

    /**
     * From closing a page to opening it again, in milliseconds. A browser that finds a newer worker waiting when the last page closes puts it
     * in the old one's place about a tenth of a second later, and loses a page that is asked for in just that moment.
     */
    private static final double A_THUMB = 500;

    private final BrowserContext context;
    private final String user;
    private final List<String> troubles = new ArrayList<>();
    private Page page;
    private int taps;
    private @Nullable CDPSession devtools;

    private Phone(BrowserContext context, String user) {
        this.context = context;
        this.user = user;
        this.page = newPage();
    }

    /** A phone of nobody's yet; the visits looked at are the user's. */
    static Phone of(String user, String address) {
        Browser.NewContextOptions options = Device.PHONE
                .options(address, "zh-CN")
                .setPermissions(List.of("geolocation"))
                .setGeolocation(new Geolocation(32.02, 118.78).setAccuracy(28));
        return new Phone(Chromium.get().newContext(options), user);
    }

    /** A phone whose browser lacks something: the script runs before any of the page's. */
    static Phone lacking(String script, String user, String address) {
        Phone phone = of(user, address);
        phone.context.addInitScript(script);
        return phone;
    }

    /** Leaves the page's origin so much room and no more. */
    Phone roomFor(int megabytes) {
        if (devtools == null) {
            devtools = context.newCDPSession(page);
        }
        JsonObject room = new JsonObject();
        room.addProperty("origin", (String) page.evaluate("location.origin"));
        room.addProperty("quotaSize", megabytes * 1_048_576L);
        devtools.send("Storage.overrideQuotaForOrigin", room);
        return this;
    }

    /** The same phone in another hand, or once more after the browser was closed. */
    static Phone in(BrowserContext context, String user) {
        return new Phone(context, user);
    }

    private Page newPage() {
        Page made = context.newPage();
        made.setDefaultTimeout(ENOUGH);
        made.onPageError(error -> troubles.add(error));
        return made;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Phone logIn() {
        page.navigate("/login");
        page.fill("input[name=username]", user);
        page.fill("input[name=password]", Corner.PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    Phone openForm() {
        return open(FORM);
    }

    /** Opens a page, and waits until it can be used. */
    Phone open(String path) {
        page.navigate(path);
        awaitReady(page);
        return this;
    }

    private static void awaitReady(Page page) {
        assertThat(page.locator("#visit-app[data-ready]")).isAttached();
    }

    /** Until the browser has kept the page, so that it opens without a network. */
    Phone awaitKept() {
        page.waitForFunction(
                "async () => navigator.serviceWorker.controller && (await caches.keys()).some(name => name.startsWith('kept '))");
        return this;
    }

    /** Closes the page as a thumb does, and opens it again. */
    Phone closeAndReopen(String path) {
        page.close();
        page = newPage();
        page.waitForTimeout(A_THUMB);
        return open(path);
    }

    /** A second tab of the same browser, behind the first. */
    Page secondTab() {
        Page tab = newPage();
        tab.navigate(FORM);
        awaitReady(tab);
        page.bringToFront();
        return tab;
    }

    void offline(boolean now) {
        context.setOffline(now);
    }

    void tap(String selector) {
        tap(page.locator(selector));
    }

    void tap(Locator locator) {
        taps++;
        locator.tap();
    }

    /** Taps since it was last asked. */
    int taps() {
        int counted = taps;
        taps = 0;
        return counted;
    }

    /** Opens the first shop of today's list that hasn't been visited; when there is none, any other, found by its number. */
    String openNextShop() {
        Locator listed = page.locator("#shops li:not(.done) a");
        if (listed.count() == 0) {
            taps++;
            page.fill("#find", (String) page.evaluate(UNVISITED, user));
        }
        tap(listed.first());
        return licence();
    }

    /** Opens any shop that the server knows no visit of today. */
    void openAnyShop() {
        page.fill("#find", (String) page.evaluate(UNVISITED_YET));
        tap(page.locator("#shops li a").first());
        licence();
    }

    /** Whether the shop was on today's list. */
    boolean openNextShopUnlessOpen() {
        if (page.locator("#view-form").isVisible()) {
            return true;
        }
        boolean planned = page.locator("#shops li:not(.done) a").count() > 0;
        openNextShop();
        return planned;
    }

    /** Licence number of the shop on the screen. */
    String licence() {
        assertThat(page.locator("#view-form")).isVisible();
        return page.url().replaceFirst(".*#/shop/", "");
    }

    /** Everything a talkative visit has but the photo; nothing is left half typed. */
    void fillIn(String words) {
        tap("#check-in");
        tap("#chips button >> nth=0");
        tap("#chips button >> nth=2");
        tap("#satisfaction label >> nth=3");
        tap("#add-matter button >> nth=0");
        page.fill("#sheet textarea", "带新价签：" + words);
        tap("#sheet button[type=submit]");
        page.fill("#effect", words);
        page.locator("#effect").blur();
    }

    void takePhoto(long seed) {
        int before = page.locator("#thumbs li").count();
        taps += 2;
        page.setInputFiles("#camera", new FilePayload("photo.jpg", "image/jpeg", photo(seed)));
        assertThat(page.locator("#thumbs li")).hasCount(before + 1);
    }

    void expectQueue(String words) {
        assertThat(page.locator("#pill")).containsText(words);
    }

    /** Tries again until everything that was written has gone. */
    Phone sendAll() {
        page.evaluate("location.hash = '#/queue'");
        for (int i = 0; i < 60 && !kept().isSent(); i++) {
            retry();
            page.waitForTimeout(500);
        }
        expectQueue("已发齐");
        return this;
    }

    /** 立即重试, which is gone from the screen as soon as everything has been sent without it. */
    void retry() {
        page.evaluate("document.getElementById('retry').click()");
    }

    /** 签退，下一家; until the next shop or the list is there. */
    void closeAndGoOn() {
        String before = shopOnScreen();
        tap("#close-next");
        awaitOther(before);
    }

    /** 无变化, and the sheet's 下一家. */
    void leaveUnchangedAndGoOn() {
        leaveUnchanged();
        goOn();
    }

    /** The sheet's 下一家, or its way back to the list. */
    void goOn() {
        String before = shopOnScreen();
        tap("#sheet .sheet-acts .btn.p");
        awaitOther(before);
    }

    private String shopOnScreen() {
        return page.locator("#visit-app").getAttribute("data-shop");
    }

    private void awaitOther(String shop) {
        assertThat(page.locator("#visit-app:not([data-shop='" + shop + "']), #visit-app[data-view='today']"))
                .isAttached();
    }

    /** 无变化, and no more. */
    void leaveUnchanged() {
        tap("#unchanged");
        page.locator("#sheet .sheet-acts").waitFor();
    }

    /** What the browser keeps of the user. */
    Kept kept() {
        return Kept.of((Map<?, ?>) page.evaluate(KEPT, user));
    }

    void expectNoTrouble() {
        assertThat(troubles).isEmpty();
    }

    /** Visits and photos in IndexedDB. */
    record Kept(List<Visit> visits, List<Photo> photos) {

        boolean isSent() {
            return visits.stream().allMatch(visit -> visit.state().equals("sent"))
                    && photos.stream().allMatch(photo -> photo.state().equals("sent"));
        }

        record Visit(String id, String state, int version, String licenceNo, boolean closed) {}

        record Photo(
                String id,
                String visitId,
                String state,
                @Nullable String sha256) {}

        private static String text(Map<?, ?> from, String key) {
            return String.valueOf(from.get(key));
        }

        private static List<?> list(Map<?, ?> from, String key) {
            return (List<?>) Objects.requireNonNull(from.get(key));
        }

        private static Kept of(Map<?, ?> found) {
            return new Kept(
                    list(found, "visits").stream()
                            .map(each -> (Map<?, ?>) each)
                            .map(v -> new Visit(
                                    text(v, "id"),
                                    text(v, "state"),
                                    Integer.parseInt(text(v, "version")),
                                    text(v, "licenceNo"),
                                    Boolean.TRUE.equals(v.get("closed"))))
                            .toList(),
                    list(found, "photos").stream()
                            .map(each -> (Map<?, ?>) each)
                            .map(p -> new Photo(
                                    text(p, "id"), text(p, "visitId"), text(p, "state"), (String) p.get("sha256")))
                            .toList());
        }
    }

    /** A picture as a camera takes it, hard to compress. */
    private static byte[] photo(long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(2000, 1500, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < 6_000; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillOval(random.nextInt(2000), random.nextInt(1500), 10 + random.nextInt(60), 10 + random.nextInt(60));
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        context.close();
    }
}
