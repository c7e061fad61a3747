package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A market manager plans, the team reads and takes on, the branch reviews. Every journey has a month or week of its own, without plans of the demo. */
class PlanJourneyTests {

    private static final String MONTH = "/plan/team-month?month=";
    private static final String EDIT = "/plan/team-month/edit?month=";
    private static final String SAVE = "main button[value=save]";
    private static final String PUBLISH = "main button[value=publish]";

    @Test
    void aPlanArrivesOnTheOpenPageIsTakenOnChangedAndReviewed() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK);
                Visitor cm = Visitor.loggedIn("cm", Device.DESK);
                Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            cm.open(MONTH + "2026-12");
            assertThat(cm.page().locator("main")).containsText("还没有下发");
            cm.page().evaluate("window.neverReloaded = true");
            cm.picture("plan-none");

            write(mm, "2026-12");
            mm.page().click(PUBLISH);

            assertThat(cm.page().locator("main")).containsText("通系列补齐大户");
            assertThat(cm.page().evaluate("window.neverReloaded")).isEqualTo(true);
            assertThat(mm.page().locator(".readers")).containsText("已读 1 / 2");
            cm.picture("plan-arrived");
            cm.expectSound();
            mm.picture("plan-published");
            mm.expectSound();

            takeOn(cm, "先跑十家大户");
            assertThat(mm.page().locator("main")).containsText("先跑十家大户");
            mm.picture("plan-taken");

            mm.open(EDIT + "2026-12");
            mm.page().fill("[name='lines[0].target']", "65");
            mm.page().fill("[name=note]", "目标提高");
            mm.page().click(PUBLISH);
            assertThat(cm.page().locator(".diff ins")).hasText("65");
            assertThat(cm.page().locator(".diff del")).hasText("60");
            assertThat(cm.page().locator("main")).containsText("重新领取");
            cm.picture("plan-difference");
            cm.expectSound();
            cm.open(MONTH + "2026-12&version=1");
            assertThat(cm.page().locator("main")).containsText("您看的是第 1 版");

            review(branch, "2026-12");
            assertThat(mm.page().locator("main")).containsText("检查方式再具体些");
            mm.picture("plan-returned");
            mm.expectSound();
        }
    }

    private static void write(Visitor mm, String month) {
        mm.open(EDIT + month);
        Page page = mm.page();
        page.fill("#aim", "稳住销量，结构上提。");
        page.fill("#asked", "分公司要求考核规格铺货率达标。");
        page.locator("[name='lines[0].point']").selectOption("BRAND");
        page.locator("[name='lines[0].indicator']").selectOption("DISTRIBUTION");
        page.focus("[name='lines[0].focus']");
        page.keyboard().insertText("通系列补齐大户");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().insertText("七匹狼“通”系列");
        page.keyboard().press("Tab");
        page.keyboard().type("60");
        page.focus("[name='lines[0].focus']");
        for (int line = 1; line < 7; line++) {
            page.keyboard().press("Enter");
            page.keyboard().insertText("第 " + (line + 1) + " 件重点工作");
        }
        page.locator("[name='lines[1].weeks'][value='2']").focus();
        page.keyboard().press("3");
        mm.picture("plan-edit");
        mm.expectSound();
        page.keyboard().press("Control+s");
        assertThat(page.locator("main .note.ok")).hasText("已保存。");
        assertThat(page.locator("[name='lines[6].focus']")).hasValue("第 7 件重点工作");
        assertThat(page.locator("[name='lines[0].target']")).hasValue("60");
        assertThat(page.locator("[name='lines[1].weeks'][value='3']")).isChecked();
        assertThat(page.locator("[data-state]")).isEmpty();
    }

    private static void takeOn(Visitor cm, String note) {
        Locator take = cm.page()
                .locator(".plan-line")
                .filter(new Locator.FilterOptions().setHasText("通系列补齐大户"))
                .locator("details.take");
        take.locator("summary").click();
        take.locator("input[name=note]").fill(note);
        cm.page().keyboard().press("Enter");
        assertThat(cm.page().locator("main .note.ok")).hasText("已领取。");
        assertThat(cm.page().locator("main")).containsText("我已领取");
    }

    private static void review(Visitor branch, String month) {
        branch.open(MONTH + month);
        branch.picture("plan-units");
        branch.expectSound();
        branch.page().locator("main tbody a").first().click();
        branch.page().fill("#review-note", "检查方式再具体些");
        branch.picture("plan-review");
        branch.expectSound();
        branch.page().click("button[value=RETURNED]");
        assertThat(branch.page().locator("main")).containsText("已退回");
    }

    @Test
    void theSecondToSaveSeesBothVersionsAndLosesNeither() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            mm.open(EDIT + "2026-06");
            mm.page().fill("[name='lines[0].focus']", "两个人都在改");
            mm.page().click(SAVE);
            assertThat(mm.page().locator("main .note.ok")).isVisible();
            Page other = mm.page().context().newPage();
            other.navigate(EDIT + "2026-06");

            mm.page().fill("#aim", "先保存的目标");
            mm.page().fill("[name='lines[0].check']", "看台账");
            mm.page().click(SAVE);
            assertThat(mm.page().locator("input[name=revision]")).hasValue("1");
            other.fill("[name='lines[0].check']", "抽查十户");
            other.locator("[data-add-line]").click();
            other.keyboard().insertText("后保存的这一行");
            other.keyboard().press("Control+s");

            assertThat(other.locator("h1")).hasText("两个人都改了这份计划");
            assertThat(other.locator("main")).containsText("看台账");
            assertThat(other.locator("main")).containsText("双方都改了");
            other.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "plan-collision-desk.png"))
                    .setFullPage(true));
            other.locator("main button[type=submit]").click();

            assertThat(other.locator("#aim")).hasValue("先保存的目标");
            assertThat(other.locator("[name='lines[0].check']")).hasValue("抽查十户");
            assertThat(other.locator("[name='lines[1].focus']")).hasValue("后保存的这一行");
        }
    }

    @Test
    void whatWasTypedSurvivesAReload() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            mm.page().onDialog(Dialog::accept);
            mm.open(EDIT + "2026-05");
            mm.page().fill("[name='lines[0].focus']", "还没有保存");
            mm.page().focus("[name='lines[0].focus']");
            for (int line = 0; line < 6; line++) {
                mm.page().keyboard().press("Enter");
            }
            mm.page().keyboard().insertText("末行");
            mm.page().waitForTimeout(400);

            mm.page().reload();

            assertThat(mm.page().locator("[data-state]")).containsText("已恢复");
            assertThat(mm.page().locator("[name='lines[0].focus']")).hasValue("还没有保存");
            assertThat(mm.page().locator("[name='lines[6].focus']")).hasValue("末行");
        }
    }

    @Test
    void anotherUnitsPlanDoesNotExistAndOnlyItsManagerWrites() {
        try (Visitor stranger = Visitor.loggedIn("jn0201", Device.DESK);
                Visitor cm = Visitor.loggedIn("cm", Device.DESK)) {
            assertThat(stranger.open(MONTH + "2026-11&org=32011501")).isEqualTo(404);
            assertThat(stranger.open("/plan/team-week?org=32011501")).isEqualTo(404);
            assertThat(stranger.open(MONTH + "2026-11")).isEqualTo(200);
            assertThat(cm.open(EDIT + "2026-11")).isEqualTo(403);
        }
    }

    @Test
    void aWeekIsArrangedWithShopsOfTheTeamAndArrives() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK);
                Visitor cm = Visitor.loggedIn("cm", Device.PHONE)) {
            cm.open("/plan/team-week?period=2026-W48");
            mm.open("/plan/team-week/edit?period=2026-W48");
            Page page = mm.page();
            page.fill("#focus", "补上柜，查明码标价");
            Locator monday = page.locator("[data-column='1'] [data-line]").first();
            monday.locator("[data-kind-of]").selectOption("ACCOMPANY");
            monday.locator("[type=time]").first().fill("09:00");
            monday.locator("[type=time]").nth(1).fill("11:30");
            monday.locator("details.people summary").click();
            monday.locator("details.people label").first().click();
            page.keyboard().press("Escape");
            monday.locator("[data-find-shop]").fill("320115");
            monday.locator("[data-choose-shop]").first().click();
            monday.locator("textarea").fill("看陈列，问动销");
            page.locator("[data-column='1'] [data-add-item]").click();
            Locator second = page.locator("[data-column='1'] [data-line]").nth(1);
            second.locator("[data-kind-of]").selectOption("INSPECT");
            second.locator("textarea").fill("抽查明码标价");
            mm.picture("week-edit");
            mm.expectSound();
            page.click(PUBLISH);

            assertThat(cm.page().locator("main")).containsText("看陈列，问动销");
            assertThat(cm.page().locator("main")).containsText("09:00–11:30");
            cm.picture("week-arrived");
            cm.expectSound();
            assertThat(page.locator("main")).containsText("抽查明码标价");
            mm.picture("week-published");
            mm.expectSound();
        }
    }

    @ParameterizedTest
    @CsvSource({"cm, PHONE", "mm, PHONE", "mm, DESK_DARK", "branch, PHONE_DARK", "city, DESK"})
    void everyRoleReadsPlansOnEveryDevice(String username, Device device) {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            mm.open(MONTH + "2026-07");
            if (mm.page().locator("main .plan-line").count() == 0) {
                write(mm, "2026-07");
                mm.page().click(PUBLISH);
                assertThat(mm.page().locator("main")).containsText("已读 0 / 2");
                mm.page()
                        .pdf(new Page.PdfOptions()
                                .setPath(Path.of("target", "screenshots", "plan.pdf"))
                                .setPreferCSSPageSize(true));
            }
        }
        try (Visitor reader = Visitor.loggedIn(username, device)) {
            reader.open(MONTH + "2026-07&org=32011501");
            assertThat(reader.page().locator("main")).containsText("通系列补齐大户");
            reader.picture("plan-page-" + username);
            reader.expectSound();
            reader.page().locator(".line-thread summary").first().click();
            assertThat(reader.page().locator(".thread-box").first()).containsText("实施");
            reader.expectSound();
            if (username.equals("mm")) {
                reader.open(EDIT + "2026-07");
                reader.picture("plan-edit-" + username);
                reader.expectSound();
            }
        }
    }

    @Test
    void anEnglishReaderMeetsNoChineseAroundThePlan() {
        try (Visitor reader = Visitor.stranger(Device.DESK, "en-US")) {
            reader.logIn("branch", Corner.PASSWORD);
            reader.open(MONTH + "2026-11");
            reader.page()
                    .locator("header button[name=lang][value=en]")
                    .evaluateAll("list => list[0] && list[0].form.requestSubmit(list[0])");
            reader.page().waitForURL(Pattern.compile(".*team-month.*"));

            assertThat(reader.page().getByRole(AriaRole.HEADING).first()).hasText(Pattern.compile("Month plan.*"));
            assertThat(reader.page().locator("thead")).not().hasText(Pattern.compile("\\p{IsHan}"));
            reader.picture("plan-english");
        }
    }
}
