package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day's visits on a phone whose network comes and goes: every record arrives once, every photo whole. */
class VisitJourneyTests {

    private static final String VISIT = "POST /execute/visits/outbox ";
    private static final String PHOTO = "PUT /execute/visits/outbox/";

    private Line line;

    @BeforeEach
    void layTheLine() {
        line = Line.to(Corner.address());
    }

    @AfterEach
    void takeTheLineAway() {
        line.close();
    }

    @Test
    void tenVisitsOverALineThatBreaksAtEveryStepArriveOnceAndWhole() {
        try (Phone phone = Phone.of("cm", line.address()).logIn().openForm()) {
            List<String> effort = new ArrayList<>();
            Map<String, String> photos = new HashMap<>();
            for (int i = 0; i < 10; i++) {
                trouble(phone, i);
                effort.add(visit(phone, i, photos));
                phone.offline(false);
                phone.page().waitForTimeout(150);
                line.down(false);
            }
            phone.sendAll();

            Phone.Kept kept = phone.kept();
            System.out.println("Taps and seconds of ten visits: " + String.join("; ", effort));
            assertThat(kept.visits())
                    .hasSize(10)
                    .allMatch(visit -> visit.state().equals("sent"));
            assertThat(kept.visits())
                    .allSatisfy(visit -> assertThat(times(visit.id())).isEqualTo(1));
            assertThat(photos).hasSize(5);
            assertThat(photosOnServer(kept)).isEqualTo(photos);
            assertThat(line.breaks()).isEqualTo(6);
            phone.expectNoTrouble();
        }
    }

    private void trouble(Phone phone, int visit) {
        switch (visit) {
            case 1 -> line.breakAt(Line.Break.BEFORE, VISIT);
            case 2 -> line.breakAt(Line.Break.AFTER, VISIT);
            case 3 -> line.breakAt(Line.Break.BEFORE, PHOTO);
            case 4 -> line.breakAt(Line.Break.AFTER, VISIT);
            case 5 -> line.breakAt(Line.Break.MIDDLE, PHOTO);
            case 6 -> line.down(true);
            case 7 -> line.breakAt(Line.Break.AFTER, PHOTO);
            case 8 -> phone.offline(true);
            default -> {
                // The line holds.
            }
        }
    }

    /** Even ones are unchanged, odd ones talkative with a photo. Effort is counted from one closing to the next. */
    private String visit(Phone phone, int number, Map<String, String> photos) {
        long began = System.nanoTime();
        boolean planned = phone.openNextShopUnlessOpen();
        boolean unchanged = number % 2 == 0;
        if (unchanged) {
            phone.leaveUnchanged();
        } else {
            phone.fillIn("第 " + number + " 次");
            phone.takePhoto(number);
            phone.kept().photos().stream()
                    .filter(photo -> photo.sha256() != null)
                    .forEach(photo -> photos.put(photo.id(), Objects.requireNonNull(photo.sha256())));
            phone.closeAndGoOn();
        }
        int taps = phone.taps();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (unchanged) {
            phone.goOn();
            assertThat(taps).isLessThanOrEqualTo(planned ? 3 : 4);
        }
        assertThat(seconds).isLessThan(60);
        return "%s %s %d taps %.1f s"
                .formatted(planned ? "planned" : "unplanned", unchanged ? "unchanged" : "full", taps, seconds);
    }

    @Test
    void withoutANetworkThePageOpensAgainWithAllThatWasWritten() {
        try (Phone phone = Phone.of("cm", line.address()).logIn().openForm().awaitKept()) {
            phone.offline(true);
            line.down(true);
            String licence = phone.openNextShop();
            phone.fillIn("断网时写的");
            String draft = phone.kept().visits().get(0).id();

            phone.closeAndReopen("/");
            assertThat(phone.page()).hasURL(line.address() + Phone.FORM);
            assertThat(phone.page().locator("#days button")).not().hasCount(0);
            phone.closeAndReopen(Phone.FORM + "?licence=" + licence);
            assertThat(phone.page().locator("#effect")).hasValue("断网时写的");
            phone.tap("#close-next");
            phone.expectQueue("待发 1 · 离线");
            phone.page().close();
            line.down(false);
            phone.offline(false);
            Phone again = Phone.in(phone.context(), "cm").openForm();
            again.sendAll();

            assertThat(times(draft)).isEqualTo(1);
            phone.expectNoTrouble();
        }
    }

    @Test
    void aBrowserThatWasClosedKeepsItsOutbox(@TempDir Path profile) {
        String written;
        try (BrowserContext before = Chromium.persistent(profile, line.address())) {
            Phone phone = Phone.in(before, "cm").logIn().openForm().awaitKept();
            line.down(true);
            phone.openNextShop();
            phone.leaveUnchanged();
            written = phone.kept().visits().get(0).id();
        }
        try (BrowserContext after = Chromium.persistent(profile, line.address())) {
            Phone phone = Phone.in(after, "cm").openForm();
            assertThat(phone.kept().visits()).extracting(Phone.Kept.Visit::id).containsExactly(written);

            line.down(false);
            phone.logIn().openForm().sendAll();

            assertThat(times(written)).isEqualTo(1);
        }
    }

    @Test
    void anExpiredLoginKeepsEverythingAndSendsAfterTheNextOne() {
        try (Phone phone = Phone.of("cm", line.address()).logIn().openForm()) {
            phone.openNextShop();
            phone.context().clearCookies();
            phone.fillIn("登录过期时写的");
            phone.takePhoto(77);
            phone.tap("#close-next");
            phone.expectQueue("请重新登录");
            String written = phone.kept().visits().get(0).id();
            assertThat(times(written)).isZero();

            phone.tap("#pill");
            phone.tap("#queue-state a");
            phone.page().fill("input[name=username]", "cm");
            phone.page().fill("input[name=password]", Corner.PASSWORD);
            phone.page().press("input[name=password]", "Enter");
            phone.page().waitForURL("**" + Phone.FORM + "*");
            phone.sendAll();

            assertThat(times(written)).isEqualTo(1);
            assertThat(photosOnServer(phone.kept())).hasSize(1);
        }
    }

    @Test
    void twoTabsSendTheSameOutboxOnce() {
        try (Phone phone = Phone.of("cm", line.address()).logIn().openForm()) {
            Page second = phone.secondTab();
            phone.offline(true);
            for (int i = 0; i < 3; i++) {
                if (phone.page().locator("#view-today").isVisible()) {
                    phone.openNextShop();
                }
                phone.fillIn("两个标签页 " + i);
                phone.takePhoto(i);
                phone.closeAndGoOn();
            }
            assertThat(second.locator("#pill")).containsText("待发 3");

            phone.offline(false);
            second.evaluate("dispatchEvent(new Event('online'))");
            phone.sendAll();

            Phone.Kept kept = phone.kept();
            assertThat(kept.visits()).hasSize(3).allSatisfy(visit -> {
                assertThat(times(visit.id())).isEqualTo(1);
                assertThat(visit.version()).isEqualTo(1);
            });
            assertThat(photosOnServer(kept)).hasSize(3);
            assertThat(second.locator("#pill")).hasText("已发齐");
        }
    }

    @Test
    void whatOneWroteTheNextUserOfThePhoneNeitherSeesNorSends() {
        String other = otherManager();
        try (Phone phone = Phone.of("cm", line.address()).logIn().openForm()) {
            phone.offline(true);
            phone.openNextShop();
            phone.leaveUnchanged();
            String written = phone.kept().visits().get(0).id();
            phone.context().clearCookies();
            phone.offline(false);
            phone.expectQueue("请重新登录");

            Phone next = Phone.in(phone.context(), other).logIn().openForm();
            phone.page().evaluate("dispatchEvent(new Event('online'))");
            assertThat(next.page().locator("#pill")).hasText("已发齐");
            phone.expectQueue("不是本人登录");
            assertThat(next.kept().visits()).isEmpty();
            assertThat(times(written)).isZero();

            phone.context().clearCookies();
            Phone.in(phone.context(), "cm").logIn().openForm().sendAll();
            assertThat(times(written)).isEqualTo(1);
        }
    }

    @Test
    void theRescueFileBringsDraftsAndPhotosToAnotherPhone(@TempDir Path folder) throws IOException {
        String written;
        Map<String, String> photos = new HashMap<>();
        Path file = folder.resolve("rescue.json");
        try (Phone broken = Phone.of("cm", line.address()).logIn().openForm()) {
            broken.offline(true);
            broken.openNextShop();
            broken.fillIn("要救的");
            broken.takePhoto(5);
            broken.tap("#close-next");
            broken.kept().photos().forEach(photo -> photos.put(photo.id(), Objects.requireNonNull(photo.sha256())));
            written = broken.kept().visits().get(0).id();
            broken.tap("#pill");
            Download download = broken.page().waitForDownload(() -> broken.tap("#rescue"));
            assertThat(download.suggestedFilename()).startsWith("拜访反馈-未发送-cm-").endsWith(".json");
            download.saveAs(file);
        }
        assertThat(Files.readString(file)).contains(written);
        try (Phone stranger = Phone.of(otherManager(), line.address()).logIn().open(Phone.FORM + "#/queue")) {
            stranger.page().setInputFiles("#rescue-in", file);
            assertThat(stranger.page().locator("#toast")).containsText("另一位用户");
        }
        try (Phone fresh = Phone.of("cm", line.address()).logIn().open(Phone.FORM + "#/queue")) {
            fresh.page().setInputFiles("#rescue-in", file);
            assertThat(fresh.page().locator("#toast")).containsText("导入 1 次拜访");
            fresh.sendAll();

            assertThat(times(written)).isEqualTo(1);
            assertThat(photosOnServer(fresh.kept())).isEqualTo(photos);
        }
    }

    @Test
    void aCorrectionKeepsTheVisitAndTheVersionBefore() {
        try (Phone phone = Phone.of("cm", line.address()).logIn().openForm()) {
            String licence = phone.openNextShop();
            phone.leaveUnchanged();
            phone.tap("#sheet header button");
            phone.sendAll();
            String written = phone.kept().visits().get(0).id();

            phone.page().evaluate("licence => { location.hash = '#/shop/' + licence; }", licence);
            phone.tap("#satisfaction label >> nth=4");
            phone.tap("#close-next");
            phone.sendAll();

            assertThat(times(written)).isEqualTo(1);
            assertThat(Corner.jdbc()
                            .sql(
                                    "select version from core.visit where visit_id = :id and satisfaction = 5 and not unchanged")
                            .param("id", UUID.fromString(written))
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    @Test
    void aRefusedVisitStaysWithItsReasonAndHoldsUpNothing() {
        try (Phone phone = Phone.of("cm", line.address()).logIn().openForm()) {
            phone.offline(true);
            phone.openNextShop();
            phone.leaveUnchangedAndGoOn();
            phone.leaveUnchanged();
            phone.tap("#sheet header button");
            String wrong = phone.kept().visits().get(0).id();
            String right = phone.kept().visits().get(1).id();
            phone.page().evaluate("""
                    async id => {
                      const db = await new Promise(done => { const r = indexedDB.open('platform135 visits cm'); r.onsuccess = () => done(r.result); });
                      const store = db.transaction('visits', 'readwrite').objectStore('visits');
                      const visit = await new Promise(done => { const r = store.get(id); r.onsuccess = () => done(r.result); });
                      await new Promise(done => { store.put({ ...visit, licenceNo: '320199999999' }).onsuccess = done; });
                      db.close();
                    }""", wrong);
            phone.offline(false);
            phone.page().evaluate("location.hash = '#/queue'");

            assertThat(phone.page().locator("#waiting li .late")).containsText("不是您的客户");
            assertThat(times(right)).isEqualTo(1);
            assertThat(times(wrong)).isZero();
            phone.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "screenshots", "visit-refused-phone.png")));
        }
    }

    @Test
    void anyOwnShopIsFoundByItsInitials() {
        try (Phone phone = Phone.of("cm", line.address()).logIn().openForm()) {
            Object shop = phone.page()
                    .evaluate("async () => (await (await fetch('/execute/visits/pack')).json()).shops.at(-1)");
            phone.page().fill("#find", (String) ((Map<?, ?>) shop).get("initials"));

            assertThat(phone.page()
                            .locator("#shops li b")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                    .setHasText((String) ((Map<?, ?>) shop).get("name")))
                            .first())
                    .isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void everyViewOfTheFormIsSoundOnEveryDevice(Device device) {
        try (Visitor cm = Visitor.loggedIn("cm", device)) {
            Page page = cm.page();
            cm.open(Phone.FORM);
            assertThat(page.locator("#visit-app[data-ready]")).isAttached();
            cm.picture("visit-today");
            cm.expectSound();

            page.fill("#find", "1");
            page.locator("#shops li a").first().click();
            page.locator("#chips button").nth(1).click();
            page.locator("#satisfaction label").nth(3).click();
            cm.picture("visit-form");
            cm.expectSound();

            page.locator("#add-matter button").first().click();
            page.waitForTimeout(250);
            cm.picture("visit-sheet");
            cm.expectSound();
            page.keyboard().press("Escape");

            page.evaluate("location.hash = '#/queue'");
            assertThat(page.locator("#drafts li")).hasCount(1);
            cm.picture("visit-queue");
            cm.expectSound();
        }
    }

    @ParameterizedTest
    @CsvSource({"DESK", "PHONE"})
    void anEnglishReaderMeetsNoChineseAroundTheForm(Device device) {
        try (Visitor cm = Visitor.stranger(device, "en-US")) {
            cm.logIn("cm", Corner.PASSWORD);
            cm.page()
                    .context()
                    .addCookies(List.of(
                            new com.microsoft.playwright.options.Cookie("lang", "en").setUrl(Corner.address())));
            cm.open(Phone.FORM);
            assertThat(cm.page().locator("#view-title")).hasText("Today's visits");
            cm.picture("visit-english");
            cm.expectSound();
        }
    }

    private static int times(String visit) {
        return Corner.jdbc()
                .sql("select count(*) from core.visit where visit_id = :id")
                .param("id", UUID.fromString(visit))
                .query(Integer.class)
                .single();
    }

    /** Sha-256 by photo, of those that have arrived. */
    private static Map<String, String> photosOnServer(Phone.Kept kept) {
        Map<String, String> found = new HashMap<>();
        for (Phone.Kept.Visit visit : kept.visits()) {
            Corner.jdbc()
                    .sql(
                            "select photo_id, sha256 from core.visit_photo where visit_id = :id and received_at is not null")
                    .param("id", UUID.fromString(visit.id()))
                    .query((row, n) ->
                            found.put(row.getString(1), HexFormat.of().formatHex(row.getBytes(2))))
                    .list();
        }
        return found;
    }

    private static String otherManager() {
        JdbcClient jdbc = Corner.jdbc();
        return jdbc.sql(
                        "select username from core.staff where role = 'CUSTOMER_MANAGER' and username <> 'cm' order by username limit 1")
                .query(String.class)
                .single();
    }
}
