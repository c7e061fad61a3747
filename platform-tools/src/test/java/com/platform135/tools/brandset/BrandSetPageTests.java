package com.platform135.tools.brandset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestPages;

@SpringBootTest(classes = {PlatformTestApplication.class, BrandSetPageTests.City.class})
@AutoConfigureMockMvc
class BrandSetPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            return new TestCity()
                    .spec("510101", "七匹狼(软通泰)")
                    .spec("510102", "七匹狼(通运)")
                    .spec("310101", "中华(硬)");
        }
    }

    @Test
    void aCustomerManagersSetIsOwnAndNobodyElsesBusiness() {
        assertThat(post("wang", "/tools/brand-sets", "name=我的通系列&published=false&revision=0&lines[0].specId=1"))
                .hasStatus3xxRedirection();

        assertThat(get("wang", "/tools/brand-sets")).bodyText().contains("我的通系列", "我的");
        assertThat(get("liu", "/tools/brand-sets")).bodyText().doesNotContain("我的通系列");
        assertThat(get("branch", "/tools/brand-sets/" + id("我的通系列"))).hasStatus(404);
    }

    @Test
    void aBranchPublishesToItsUnitsAndOnlyItChangesTheSet() {
        post(
                "branch",
                "/tools/brand-sets",
                "name=分公司考核&published=true&revision=0&lines[0].specId=1&lines[0].target=60&lines[0].from=2026-01-01&lines[0].to=2026-03-31");
        int id = id("分公司考核");

        assertThat(get("wang", "/tools/brand-sets/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("不能修改", "60", "2026-03-31");
        assertThat(get("chen", "/tools/brand-sets/" + id)).hasStatus(404);
        assertThat(post("wang", "/tools/brand-sets/" + id, "name=改&revision=0&lines[0].specId=1"))
                .hasStatus(403);
        assertThat(post(
                        "branch",
                        "/tools/brand-sets/" + id,
                        "name=分公司考核2&revision=0&lines[0].specId=1&lines[1].specId=2"))
                .hasStatus3xxRedirection();
        assertThat(get("branch", "/tools/brand-sets")).bodyText().contains("分公司考核2");
    }

    @Test
    void aCustomerManagerCannotPublish() {
        assertThat(post("wang", "/tools/brand-sets", "name=越权&published=true&revision=0&lines[0].specId=1"))
                .hasStatus(403);
    }

    @Test
    void whoeverWasSlowerIsToldAndLosesNothing() {
        post("branch", "/tools/brand-sets", "name=并发&published=true&revision=0&lines[0].specId=1");
        int id = id("并发");
        post("branch", "/tools/brand-sets/" + id, "name=并发&revision=0&lines[0].specId=2");

        assertThat(post("branch", "/tools/brand-sets/" + id, "name=我改的&revision=0&lines[0].specId=3"))
                .hasStatus(409)
                .bodyText()
                .contains("已被 周敏 改过", "我改的", "<td>并发</td>", "name=\"revision\" value=\"1\"");
    }

    @Test
    void aNameIsTakenOnceByAnOwner() {
        post("sun", "/tools/brand-sets", "name=重名&revision=0&lines[0].specId=1");

        assertThat(post("sun", "/tools/brand-sets", "name=重名&revision=0&lines[0].specId=1"))
                .hasStatus(409)
                .bodyText()
                .contains("已经有一个叫“重名”的品牌集");
    }

    @Test
    void mistakesAreSaidAtTheirFields() {
        assertThat(
                        post(
                                "wang",
                                "/tools/brand-sets",
                                "name=&revision=0&lines[0].specId=1&lines[0].target=160&lines[0].from=2026-03-01&lines[0].to=2026-01-01"))
                .hasStatusOk()
                .bodyText()
                .contains("请填写名称。", "请填 0 到 100 之间的数", "止日不能早于起日。");
    }

    @Test
    void specsAreFoundByBrandAndChosenWithoutWritingAnything() {
        assertThat(post("wang", "/tools/brand-sets/draft", "name=草稿&revision=0&step=search&brand=中华"))
                .bodyText()
                .contains("中华(硬)", "草稿")
                .doesNotContain("七匹狼(软通泰)");
        assertThat(post("wang", "/tools/brand-sets/draft", "name=草稿&revision=0&step=add&add=1&add=2"))
                .bodyText()
                .contains("lines[0].specId", "lines[1].specId");
        assertThat(city.jdbc()
                        .sql("select count(*) from core.brand_set where name = '草稿'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDeletedSetIsGoneAndTheTrailStays() {
        post("liu", "/tools/brand-sets", "name=要删的&revision=0&lines[0].specId=1");
        int id = id("要删的");

        assertThat(post("liu", "/tools/brand-sets/" + id + "/delete", "revision=0"))
                .hasStatus3xxRedirection();

        assertThat(get("liu", "/tools/brand-sets/" + id)).hasStatus(404);
        assertThat(city.jdbc()
                        .sql(
                                "select string_agg(action, ',' order by happened_at, audit_id) from tools.audit_entry where entity = 'brand-set' and entity_id = :id")
                        .param("id", String.valueOf(id))
                        .query(String.class)
                        .single())
                .isEqualTo("create,delete");
    }

    @Test
    void aSetOfTheBranchIsCopiedWithItsTargets() {
        int id = city.brandSet("可复制", "JN", "0.6", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), "510101");

        assertThat(get("wang", "/tools/brand-sets/new?copy=" + id))
                .hasStatusOk()
                .bodyText()
                .contains("可复制", "value=\"60\"");
    }

    private int id(String name) {
        return city.jdbc()
                .sql("select brand_set_id from core.brand_set where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }

    private MvcTestResult post(String username, String uri, String form) {
        return new TestPages(mvc, city).post(username, uri, form);
    }
}
