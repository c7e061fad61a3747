package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** Administrators and branch staff write, carefully. */
class AdminJourneyTests {

    @Test
    void aUnitIsAddedRenamedAndMoved() {
        try (Visitor admin = Visitor.loggedIn("admin", Device.DESK)) {
            Page page = admin.page();
            admin.open("/admin/organisation");
            admin.picture("units");
            admin.expectSound();
            openUnit(page, "分公司");
            add(page, "ZZ-01", "边城市场部");
            assertThat(page.locator("main")).containsText("边城市场部");

            openUnit(page, "市公司");
            add(page, "ZZ-B", "边城分公司");
            page.locator("tr", new Page.LocatorOptions().setHasText("ZZ-01"))
                    .locator("a")
                    .first()
                    .click();
            admin.picture("unit");
            page.fill("#name", "边城一部");
            page.selectOption("#parent", new SelectOption().setLabel("边城分公司"));
            save(page);

            assertThat(page.locator(".note.ok")).containsText("已保存");
            assertThat(page.locator("tr:has-text('ZZ-B') + tr")).containsText("边城一部");
            admin.open("/admin/audit?entity=organisation");
            assertThat(page.locator("main tbody tr").first()).containsText("边城分公司");
            admin.picture("audit");
            admin.expectSound();
        }
    }

    @Test
    void theWorkingCalendarIsKeptByTheAdministrator() {
        try (Visitor admin = Visitor.loggedIn("admin", Device.DESK)) {
            Page page = admin.page();
            admin.open("/admin/calendar");
            assertThat(page.locator("main tbody")).containsText("国庆节调休");

            page.fill("input[name=day]", "2026-12-07");
            page.selectOption("select[name=working]", "true");
            page.fill("input[name=name]", "防汛");
            page.locator("main .btn.p").click();
            assertThat(page.locator("p.error")).hasText("这一天本来就上班，不用设置");

            page.selectOption("select[name=working]", "false");
            page.locator("main .btn.p").click();
            assertThat(page.locator(".note.ok")).isVisible();
            Locator day = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("2026-12-07"));
            assertThat(day).containsText("防汛");
            day.locator("button").click();
            assertThat(page.locator("tbody")).not().containsText("2026-12-07");

            admin.open("/admin/audit?entity=calendar-day");
            assertThat(page.locator("main tbody tr")).hasCount(2);
            assertThat(page.locator("main tbody tr").first()).containsText("工作日历");
        }
    }

    private static void openUnit(Page page, String kind) {
        page.navigate("/admin/organisation");
        page.locator("tr", new Page.LocatorOptions().setHas(page.locator("td:nth-child(3):text-is('" + kind + "')")))
                .first()
                .locator("a")
                .first()
                .click();
    }

    private static void add(Page page, String code, String name) {
        page.fill("#new-code", code);
        page.fill("#new-name", name);
        page.locator("form[action$='/below'] .btn.p").click();
        page.waitForURL("**saved");
    }

    private static void save(Page page) {
        page.locator("main form .btn.p").first().click();
        page.waitForURL("**saved");
    }

    @Test
    void aPersonIsMadeLogsInFirstIsLockedOutAndLetInAgain() {
        try (Visitor admin = Visitor.loggedIn("admin", Device.DESK);
                Visitor person = Visitor.stranger(Device.DESK)) {
            Page page = admin.page();
            admin.open("/admin/staff/new");
            page.fill("#username", "new.person");
            page.fill("#name", "新人");
            page.selectOption("#role", "BRANCH_STAFF");
            page.locator("main .btn.p").click();
            assertThat(page.locator("p.error").first()).hasText("请选择所属机构。");
            assertThat(page.locator("#name")).hasValue("新人");
            page.locator("#unit option", new Page.LocatorOptions().setHasText("江宁"))
                    .first()
                    .evaluate("option => { option.selected = true; }");
            page.locator("main .btn.p").click();
            String made = page.locator("main code").textContent();
            admin.picture("made-password");
            page.locator("main .btn.p").click();
            page.waitForURL(Pattern.compile(".*/admin/staff/\\d+"));
            assertThat(page.content()).doesNotContain(made);
            String address = page.url();

            person.logIn("new.person", made);
            assertThat(person.page()).hasURL(Pattern.compile(".*/password$"));
            person.open("/analysis/distribution");
            assertThat(person.page()).hasURL(Pattern.compile(".*/password$"));
            person.page().fill("#current", made);
            person.page().fill("#chosen", "my-own-word-1");
            person.page().fill("#repeated", "my-own-word-1");
            person.page().locator("main .btn.p").first().click();
            assertThat(person.page()).hasURL(Pattern.compile(".*/me\\?changed$"));
            assertThat(person.open("/analysis/distribution")).isEqualTo(200);

            try (Visitor guesser = Visitor.stranger(Device.DESK)) {
                for (int i = 0; i < 5; i++) {
                    guesser.logIn("new.person", "not-it-at-all");
                }
                guesser.logIn("new.person", "my-own-word-1");
                assertThat(guesser.page()).hasURL(Pattern.compile(".*/login\\?failed$"));

                admin.open("/admin/staff?q=new.person");
                assertThat(page.locator("main tbody")).containsText("已锁定");
                admin.picture("staff-locked");
                page.navigate(address);
                page.getByText("解除锁定").click();
                assertThat(page.locator(".note.ok")).isVisible();
                admin.picture("person");
                admin.expectSound();

                guesser.logIn("new.person", "my-own-word-1");
                assertThat(guesser.page()).not().hasURL(Pattern.compile(".*/login.*"));
            }
        }
    }

    @Test
    void aParameterIsSetAndARefusedValueStaysInItsField() {
        try (Visitor admin = Visitor.loggedIn("admin", Device.DESK)) {
            Page page = admin.page();
            admin.open("/admin/parameters");
            admin.picture("parameters");
            Locator form = page.locator("form[action$='lock-minutes']");
            form.locator("input[name=value]").fill("9999999");
            form.locator("button").click();
            assertThat(page.locator("form[action$='lock-minutes'] .error")).isVisible();
            assertThat(page.locator("form[action$='lock-minutes'] input[name=value]"))
                    .hasValue("9999999");

            page.locator("form[action$='lock-minutes'] input[name=value]").fill("20");
            page.locator("form[action$='lock-minutes'] button").click();

            assertThat(page.locator(".note.ok")).containsText("已保存");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("锁定分钟数")))
                    .containsText("20");
            admin.expectSound();
        }
    }

    @Test
    void anImportIsFollowedItsRejectsFetchedAndAllUndone() throws IOException {
        String file = "机构编码,机构名称,级别,上级编码\nIMP-1,导入分公司,BRANCH,3201\nIMP-2,没有上级,MARKET,NOWHERE\n";
        try (Visitor admin = Visitor.loggedIn("admin", Device.DESK)) {
            Page page = admin.page();
            admin.open("/admin/organisation");
            String city = page.locator(
                            "tr", new Page.LocatorOptions().setHas(page.locator("td:nth-child(3):text-is('市公司')")))
                    .first()
                    .locator("td")
                    .nth(1)
                    .textContent();
            admin.open("/admin/imports");
            admin.picture("imports");
            admin.expectSound();
            page.selectOption("#kind", "orgs");
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "机构.csv", "text/csv", file.replace("3201", city).getBytes(StandardCharsets.UTF_8)));
            page.locator("input[name=dryRun]").uncheck();
            page.locator("main form .btn.p").first().click();
            page.waitForURL(Pattern.compile(".*/admin/imports/[0-9a-f-]{36}"));
            assertThat(page.locator("#rejects")).isVisible();
            admin.picture("import-rejects");
            admin.expectSound();

            Download rejects = page.waitForDownload(
                    () -> page.locator("a[href$='rejects.csv']").click());
            assertThat(Files.readString(rejects.path(), StandardCharsets.UTF_8))
                    .contains("IMP-2", "NOWHERE")
                    .doesNotContain("IMP-1");
            page.locator("[data-ask=undo]").click();
            page.locator("#undo .btn.bad").click();
            assertThat(page.locator("main")).containsText("撤销");
            admin.open("/admin/organisation");
            assertThat(page.locator("main")).not().containsText("IMP-1");
        }
    }

    @Test
    void aBrandSetIsMadeChangedAndDeleted() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            Page page = branch.page();
            newSet(branch, "试验集", "中华");
            branch.picture("brand-set-form");
            branch.expectSound();
            saveSet(page);
            assertThat(page.locator("main")).containsText("试验集");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("试验集"))
                    .click();
            page.fill("#name", "试验集二");
            page.locator("input[name='lines[0].target']").fill("55");
            saveSet(page);
            assertThat(page.locator("main")).containsText("试验集二");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("试验集二"))
                    .click();
            assertThat(page.locator("input[name='lines[0].target']")).hasValue("55");
            page.locator("[data-ask=delete-set]").click();
            page.locator("#delete-set .btn.bad").click();
            assertThat(page.locator(".note.ok")).containsText("已删除");
            assertThat(page.locator("main")).not().containsText("试验集二");
        }
    }

    private static void newSet(Visitor visitor, String name, String search) {
        visitor.open("/tools/brand-sets/new");
        Page page = visitor.page();
        page.fill("#name", name);
        page.fill("#specs input[name=q]", search);
        page.locator("#specs button[value=search]").click();
        assertThat(page.locator("#specs tbody tr").first()).containsText(search);
        page.locator("#specs input[name=add]").first().check();
        page.locator("#specs button[value=add]").click();
        page.locator("input[name='lines[0].target']").waitFor();
    }

    private static void saveSet(Page page) {
        page.locator("#brand-set > .form-acts .btn.p").click();
        page.waitForURL("**/tools/brand-sets");
    }

    @Test
    void aPhoneReadsTheAdministratorsPagesToo() {
        try (Visitor admin = Visitor.loggedIn("admin", Device.PHONE)) {
            for (String name : new String[] {
                "organisation", "staff", "staff/new", "imports", "parameters", "calendar", "audit", "health"
            }) {
                assertThat(admin.open("/admin/" + name)).isEqualTo(200);
                admin.picture("admin-" + name.replace('/', '-'));
                admin.expectSound();
            }
        }
    }
}
