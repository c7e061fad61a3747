package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

/** People click twice, forget a tab, lose the line, go back and go for lunch; nothing typed may be lost or doubled. */
class CarelessUserTests {

    private static final String SAVE = "#brand-set > .form-acts .btn.p";

    private static void fillSet(Page page, String name) {
        page.navigate("/tools/brand-sets/new");
        page.fill("#name", name);
        page.fill("#specs input[name=q]", "中华");
        page.locator("#specs button[value=search]").click();
        assertThat(page.locator("#specs tbody tr").first()).containsText("中华");
        page.locator("#specs input[name=add]").first().check();
        page.locator("#specs button[value=add]").click();
        page.locator("input[name='lines[0].target']").waitFor();
    }

    private static Locator setsNamed(Page page, String name) {
        return page.locator("main tbody th", new Page.LocatorOptions().setHasText(name));
    }

    @Test
    void savingTwiceMakesOneRecord() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            fillSet(mm.page(), "双击集");

            mm.page().locator(SAVE).dblclick();
            mm.page().waitForURL("**/tools/brand-sets");

            assertThat(setsNamed(mm.page(), "双击集")).hasCount(1);
            mm.expectSound();
        }
    }

    @Test
    void theSlowerOfTwoTabsSeesBothVersionsAndKeepsItsOwn() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            Page first = mm.page();
            fillSet(first, "两页集");
            first.locator(SAVE).click();
            first.waitForURL("**/tools/brand-sets");
            first.locator("main a", new Page.LocatorOptions().setHasText("两页集")).click();
            first.locator("#name").waitFor();
            Page second = mm.anotherTab();
            second.navigate(first.url());
            first.fill("#name", "两页集甲");
            first.locator(SAVE).click();
            first.waitForURL("**/tools/brand-sets");

            second.fill("#name", "两页集乙");
            second.locator(SAVE).click();

            assertThat(second.locator(".differs")).containsText("两页集甲");
            assertThat(second.locator(".differs")).containsText("两页集乙");
            assertThat(second.locator("#name")).hasValue("两页集乙");
            second.locator(SAVE).click();
            second.waitForURL("**/tools/brand-sets");
            assertThat(setsNamed(second, "两页集乙")).hasCount(1);
            assertThat(setsNamed(second, "两页集甲")).hasCount(0);
        }
    }

    @Test
    void theAdministratorsSlowerTabSeesBothVersionsToo() {
        try (Visitor admin = Visitor.loggedIn("admin", Device.DESK)) {
            Page first = admin.page();
            admin.open("/admin/staff?q=cm");
            first.locator("main tbody a").first().click();
            first.locator("#phone").waitFor();
            String name = first.inputValue("#name");
            Page second = admin.anotherTab();
            second.navigate(first.url());
            first.fill("#phone", "13800000001");
            first.locator("main form .btn.p").first().click();
            first.waitForURL("**saved");

            second.fill("#phone", "13800000002");
            second.fill("#name", name + "乙");
            second.locator("main form .btn.p").first().click();

            assertThat(second.locator(".differs")).containsText("13800000001");
            assertThat(second.locator("#phone")).hasValue("13800000002");
            second.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "conflict-desk.png")));
            second.fill("#name", name);
            second.locator("main form .btn.p").first().click();
            second.waitForURL("**saved");
            assertThat(second.locator("#phone")).hasValue("13800000002");
        }
    }

    @Test
    void whatWasTypedOutlivesALostLine() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            Page page = mm.page();
            fillSet(page, "断网集");
            mm.offline(true);

            page.locator(SAVE).click();

            assertThat(page.locator(".sent-note")).containsText("没有保存成功");
            assertThat(page.locator("#name")).hasValue("断网集");
            mm.picture("lost-line");
            mm.offline(false);
            page.locator(SAVE).click();
            page.waitForURL("**/tools/brand-sets");
            assertThat(setsNamed(page, "断网集")).hasCount(1);
        }
    }

    @Test
    void backAfterSavingShowsWhatWasSavedAndSavesOnTopOfIt() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            Page page = mm.page();
            fillSet(page, "后退集");
            page.locator(SAVE).click();
            page.waitForURL("**/tools/brand-sets");
            page.locator("main a", new Page.LocatorOptions().setHasText("后退集")).click();
            page.locator("#name").waitFor();
            page.fill("#name", "后退集改");
            page.locator(SAVE).click();
            page.waitForURL("**/tools/brand-sets");

            page.goBack();

            assertThat(page.locator("#name")).hasValue("后退集改");
            page.fill("#name", "后退集再改");
            page.locator(SAVE).click();
            page.waitForURL("**/tools/brand-sets");
            assertThat(setsNamed(page, "后退集再改")).hasCount(1);
        }
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            Page page = mm.page();
            fillSet(page, "午休集");
            page.locator("input[name='lines[0].target']").fill("45");
            mm.loseSession();

            page.locator(SAVE).click();
            page.waitForURL("**/login");
            page.fill("input[name=username]", "mm");
            page.fill("input[name=password]", Corner.PASSWORD);
            page.press("input[name=password]", "Enter");

            assertThat(page).hasURL(Pattern.compile(".*/tools/brand-sets/new.*"));
            assertThat(page.locator("#name")).hasValue("午休集");
            assertThat(page.locator("input[name='lines[0].target']")).hasValue("45");
            mm.picture("restored");
            page.locator(SAVE).click();
            page.waitForURL("**/tools/brand-sets");
            assertThat(setsNamed(page, "午休集")).hasCount(1);
        }
    }

    @Test
    void aSearchInAFormWhoseSessionIsOverLeadsToLoginAndBack() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            Page page = mm.page();
            fillSet(page, "搜索集");
            mm.loseSession();

            page.locator("#specs button[value=search]").click();

            page.waitForURL("**/login");
            page.fill("input[name=username]", "mm");
            page.fill("input[name=password]", Corner.PASSWORD);
            page.press("input[name=password]", "Enter");
            assertThat(page.locator("#name")).hasValue("搜索集");
        }
    }

    @Test
    void anUnfinishedFormIsOfferedAgain() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            Page page = mm.page();
            page.onDialog(dialog -> dialog.accept());
            fillSet(page, "没写完");
            page.waitForTimeout(500);
            page.navigate("/tools/brand-sets/new");

            assertThat(page.locator(".sent-note")).containsText("没有保存");
            mm.picture("offered");
            mm.expectSound();
            page.locator(".sent-note button").first().click();
            assertThat(page.locator("#name")).hasValue("没写完");
            assertThat(page.locator("input[name='lines[0].target']")).hasCount(1);
        }
    }

    @Test
    void aPageOfAnEarlierLoginStillSaves() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            Page page = mm.page();
            fillSet(page, "旧页集");
            mm.loseSession();
            Page second = mm.anotherTab();
            second.navigate("/login");
            second.fill("input[name=username]", "mm");
            second.fill("input[name=password]", Corner.PASSWORD);
            second.press("input[name=password]", "Enter");
            second.waitForURL(Pattern.compile(".*/$"));

            page.locator(SAVE).click();

            page.waitForURL("**/tools/brand-sets");
            assertThat(setsNamed(page, "旧页集")).hasCount(1);
        }
    }

    @Test
    void whatIsSentAgainBecauseItsAnswerGotLostIsDoneOnce() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            Page page = mm.page();
            page.navigate("/tools/subscriptions/new?view=/analysis/summary");
            page.fill("#name", "丢了回答");
            AtomicBoolean lost = new AtomicBoolean();
            page.route("**/tools/subscriptions", route -> {
                if (route.request().method().equals("POST") && lost.compareAndSet(false, true)) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });

            page.locator("main form.form .btn.p").click();
            assertThat(page.locator(".sent-note")).isVisible();
            page.locator("main form.form .btn.p").click();

            page.waitForURL("**/tools/subscriptions");
            assertThat(page.locator("main tbody tr", new Page.LocatorOptions().setHasText("丢了回答")))
                    .hasCount(1);
        }
    }

    @Test
    void aFormMayHaveThousandsOfFieldsAndHundredsOfTicks() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            mm.page().navigate("/tools/brand-sets/new");
            String token = mm.page().locator("meta[name=csrf]").getAttribute("content");
            FormData lines = FormData.create().set("_csrf", token).set("name", "全部品规");
            FormData ticks =
                    FormData.create().set("_csrf", token).set("kind", "FIXED").set("step", "drop");
            for (int i = 0; i < 600; i++) {
                lines.set("lines[" + i + "].specId", "1").set("lines[" + i + "].target", "60");
                ticks.append("drop", String.valueOf(i));
            }

            APIRequestContext requests = mm.page().request();
            assertThat(requests.post(
                            "/tools/brand-sets/draft", RequestOptions.create().setForm(lines)))
                    .isOK();
            assertThat(requests.post(
                            "/tools/customer-sets/draft",
                            RequestOptions.create().setMultipart(ticks)))
                    .isOK();
        }
    }
}
