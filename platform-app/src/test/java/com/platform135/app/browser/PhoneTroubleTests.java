package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phone meets besides a bad line: a new version, no room, private windows, an old browser, a login that ends, a second phone. */
class PhoneTroubleTests {

    private static final String NO_LOCKS = "Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })";
    private static final int A_FEW_PHOTOS_MEGABYTES = 6;
    private static final int PLENTY_MEGABYTES = 1000;
    private static final double A_MINUTE = 60_000;

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
    void aNewVersionThatArrivesWhileAVisitIsWrittenTakesNothing() {
        try (Phone phone = Phone.of("cm", line.address()).logIn().openForm().awaitKept()) {
            phone.openNextShop();
            phone.fillIn("旧版写的");
            phone.takePhoto(31);

            line.lead(Corner.newerAddress());
            phone.page().evaluate("navigator.serviceWorker.getRegistration().then(worker => worker.update())");
            phone.page().waitForFunction("async () => !!(await navigator.serviceWorker.getRegistration()).waiting");
            Page newer = phone.secondTab();
            assertThat(newer.locator("html")).hasAttribute("data-edition", "newer");
            assertThat(newer.locator("#shops li .tag.brand")).hasText("草稿");

            assertThat(phone.page().locator("html")).not().hasAttribute("data-edition", "newer");
            assertThat(phone.page().locator("#warning")).containsText("有新版本");
            phone.page().fill("#effect", "新版来了接着写");
            phone.closeAndGoOn();
            phone.sendAll();
            String written = phone.kept().visits().get(0).id();
            assertThat(effect(written)).isEqualTo("新版来了接着写");
            assertThat(photos(written)).isEqualTo(1);

            phone.page().evaluate("location.hash = '#/'");
            String licence = phone.openNextShop();
            phone.fillIn("旧页面里的草稿");
            phone.closeAndReopen(Phone.FORM + "?licence=" + licence);
            assertThat(phone.page().locator("html")).hasAttribute("data-edition", "newer");
            assertThat(phone.page().locator("#effect")).hasValue("旧页面里的草稿");
            phone.closeAndGoOn();
            phone.sendAll();
            phone.expectNoTrouble();
        }
    }

    @Test
    void aFullPhoneKeepsWhatIsWrittenInThePageExportsAndSendsIt(@TempDir Path folder) throws IOException {
        try (Phone phone = Phone.of("cm", line.address()).logIn()) {
            phone.roomFor(A_FEW_PHOTOS_MEGABYTES).openForm();
            phone.openNextShop();
            phone.tap("#check-in");
            int taken = 0;
            while (taken < 12 && !phone.page().locator("#warning").isVisible()) {
                phone.takePhoto(taken++);
                phone.page().waitForTimeout(100);
            }
            assertThat(phone.page().locator("#warning")).containsText("手机存储满了");
            phone.page().fill("#effect", "满了以后写的");
            phone.page().locator("#effect").blur();
            assertThat(phone.page().locator("#kept")).containsText("只在这个页面里");
            phone.offline(true);
            phone.tap("#close-next");
            phone.expectQueue("待发 1 · 离线");
            // The browser may find room after all, and takes the warning back.
            assertThat(leaves(phone))
                    .isEqualTo(!phone.page().locator("#warning").isVisible());

            phone.page().evaluate("location.hash = '#/queue'");
            phone.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "screenshots", "visit-full-phone.png")));
            Path file = folder.resolve("rescue.json");
            phone.page().waitForDownload(() -> phone.tap("#rescue")).saveAs(file);
            assertThat(Files.readString(file)).contains("满了以后写的");
            assertThat(Files.readString(file).split("\"thumb\"", -1)).hasSize(taken + 1);

            phone.offline(false);
            phone.retry();
            phone.expectQueue("已发齐");
            UUID sent = visitWith("满了以后写的");
            assertThat(photos(sent.toString())).isEqualTo(taken);
            assertThat(leaves(phone)).isTrue();

            phone.roomFor(PLENTY_MEGABYTES);
            phone.page().evaluate("location.hash = '#/'");
            phone.openNextShop();
            phone.fillIn("又有地方了");
            assertThat(phone.page().locator("#kept"))
                    .containsText("已存在手机", new LocatorAssertions.ContainsTextOptions().setTimeout(A_MINUTE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object.defineProperty(window, 'indexedDB', { value: undefined })",
                "IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); }",
                "IDBFactory.prototype.open = () => { const r = {}; setTimeout(() => { r.error = new DOMException('no', 'InvalidStateError'); r.onerror(); }); return r; }"
            })
    void aWindowThatKeepsNothingSaysSoAndStillSends(String refusal) {
        String words = "无痕窗口 " + UUID.randomUUID();
        try (Phone phone = Phone.lacking(refusal, "cm", line.address()).logIn().openForm()) {
            assertThat(phone.page().locator("#warning")).containsText("无痕窗口");
            phone.openAnyShop();
            phone.offline(true);
            phone.fillIn(words);
            phone.takePhoto(9);
            assertThat(phone.page().locator("#kept")).containsText("只在这个页面里");
            phone.tap("#close-next");
            phone.expectQueue("待发 1 · 离线");
            assertThat(leaves(phone)).isFalse();

            phone.offline(false);
            phone.page().evaluate("location.hash = '#/queue'");
            phone.retry();
            phone.expectQueue("已发齐");

            assertThat(photos(visitWith(words).toString())).isEqualTo(1);
            assertThat(leaves(phone)).isTrue();
            phone.expectNoTrouble();
        }
    }

    @Test
    void withoutWebLocksTwoTabsSendOnce() {
        try (Phone phone = Phone.lacking(NO_LOCKS, "cm", line.address()).logIn().openForm()) {
            Page second = phone.secondTab();
            phone.offline(true);
            for (int i = 0; i < 2; i++) {
                phone.openNextShopUnlessOpen();
                phone.fillIn("没有锁 " + i);
                phone.takePhoto(i);
                phone.closeAndGoOn();
            }
            assertThat(second.locator("#pill")).containsText("待发 2");

            phone.offline(false);
            second.evaluate("dispatchEvent(new Event('online'))");
            phone.sendAll();

            List<Phone.Kept.Visit> visits = phone.kept().visits();
            assertThat(visits).hasSize(2).allSatisfy(visit -> {
                assertThat(visit.version()).isEqualTo(1);
                assertThat(photos(visit.id())).isEqualTo(1);
            });
            phone.expectNoTrouble();
        }
    }

    @Test
    void withoutWebLocksATabThatDiedHoldsUpNobodyForLong() {
        try (Phone phone = Phone.lacking(NO_LOCKS, "cm", line.address()).logIn().openForm()) {
            phone.page().evaluate("""
                    async () => {
                      const db = await new Promise(done => { const r = indexedDB.open('platform135 visits cm'); r.onsuccess = () => done(r.result); });
                      const settings = db.transaction('settings', 'readwrite').objectStore('settings');
                      await new Promise(done => { settings.put({ tab: 'dead', until: Date.now() + 8000 }, 'lease').onsuccess = done; });
                      db.close();
                    }""");
            phone.openNextShop();
            phone.fillIn("上一个标签页死了");
            phone.tap("#close-next");

            assertThat(phone.page().locator("#pill"))
                    .hasText("已发齐", new LocatorAssertions.HasTextOptions().setTimeout(A_MINUTE / 2));
        }
    }

    @Test
    void aLoginThatEndsWithoutANetworkCostsNothing() {
        try (Phone phone = Phone.of("cm", line.address()).logIn().openForm().awaitKept()) {
            line.down(true);
            phone.offline(true);
            phone.openNextShop();
            phone.fillIn("断网时登录过期");
            phone.takePhoto(12);
            phone.tap("#close-next");
            phone.expectQueue("待发 1 · 离线");
            phone.context().clearCookies();

            phone.closeAndReopen(Phone.FORM);
            phone.expectQueue("待发 1 · 离线");
            String written = phone.kept().visits().get(0).id();
            line.down(false);
            phone.offline(false);
            phone.expectQueue("请重新登录");
            assertThat(visits(written)).isZero();
            phone.logIn().openForm().sendAll();

            assertThat(visits(written)).isEqualTo(1);
            assertThat(photos(written)).isEqualTo(1);
        }
    }

    @Test
    void aVisitRecordedOnOnePhoneIsCorrectedOnAnother() {
        try (Phone first = Phone.of("cm", line.address()).logIn().openForm();
                Phone second = Phone.of("cm", line.address()).logIn().openForm()) {
            first.openNextShop();
            first.fillIn("第一台手机写的");
            first.takePhoto(21);
            first.closeAndGoOn();
            first.sendAll();
            String written = first.kept().visits().get(0).id();

            second.open(Phone.FORM + "?visit=" + written);
            assertThat(second.page().locator("#effect")).hasValue("第一台手机写的");
            assertThat(second.page().locator("#chips [aria-pressed=true]")).hasCount(2);
            assertThat(second.page().locator("#matters li")).containsText("带新价签：第一台手机写的");
            assertThat(second.page().locator("#thumbs img")).hasCount(1);
            second.page().fill("#effect", "第二台手机改的");
            second.tap("#close-next");
            assertThat(second.page().locator("#toast")).containsText("已更正");
            second.sendAll();

            assertThat(effect(written)).isEqualTo("第二台手机改的");
            assertThat(photos(written)).isEqualTo(1);
            assertThat(versionsBefore(written)).containsExactly("第一台手机写的");

            first.page().evaluate("id => { location.hash = '#/visit/' + id; }", written);
            assertThat(first.page().locator("#effect")).hasValue("第二台手机改的");
            first.expectNoTrouble();
            second.expectNoTrouble();
        }
    }

    @Test
    void somebodyElsesVisitIsNotGiven() {
        String written;
        try (Phone first = Phone.of("cm", line.address()).logIn().openForm()) {
            first.openNextShop();
            first.leaveUnchangedAndGoOn();
            first.sendAll();
            written = first.kept().visits().get(0).id();
        }
        String other = Corner.jdbc()
                .sql(
                        "select username from core.staff where role = 'CUSTOMER_MANAGER' and username <> 'cm' order by username limit 1")
                .query(String.class)
                .single();
        try (Phone stranger = Phone.of(other, line.address()).logIn().open(Phone.FORM + "?visit=" + written)) {
            assertThat(stranger.page().locator("#toast")).containsText("没有找到这次拜访");
            assertThat(stranger.kept().visits()).isEmpty();
        }
    }

    /** Whether the browser would let the page go without asking. */
    private static boolean leaves(Phone phone) {
        return (Boolean) phone.page().evaluate("dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    }

    private static int visits(String id) {
        return count("select count(*) from core.visit where visit_id = :id", id);
    }

    private static int photos(String visit) {
        return count("select count(*) from core.visit_photo where visit_id = :id and received_at is not null", visit);
    }

    private static int count(String sql, String id) {
        return Corner.jdbc()
                .sql(sql)
                .param("id", UUID.fromString(id))
                .query(Integer.class)
                .single();
    }

    private static String effect(String visit) {
        return Corner.jdbc()
                .sql("select effect from core.visit where visit_id = :id")
                .param("id", UUID.fromString(visit))
                .query(String.class)
                .single();
    }

    private static UUID visitWith(String effect) {
        return Corner.jdbc()
                .sql("select visit_id from core.visit where effect = :effect")
                .param("effect", effect)
                .query(UUID.class)
                .single();
    }

    private static List<String> versionsBefore(String visit) {
        return Corner.jdbc()
                .sql("select content ->> 'effect' from core.visit_version where visit_id = :id order by version")
                .param("id", UUID.fromString(visit))
                .query(String.class)
                .list();
    }
}
