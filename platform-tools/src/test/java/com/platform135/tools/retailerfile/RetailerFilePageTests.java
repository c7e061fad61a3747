package com.platform135.tools.retailerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestPages;

/** wang's shops, liu's, and one of another branch. */
@SpringBootTest(classes = {PlatformTestApplication.class, RetailerFilePageTests.City.class})
@TestPropertySource(properties = "test.context=retailer-file")
@AutoConfigureMockMvc
class RetailerFilePageTests {

    private static final String LIST = "/tools/retailers";
    private static final String MINE = LIST + "/320115000001";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            TestCity city = new TestCity()
                    .shop("320115000001", "wang")
                    .shop("320115000002", "liu", "B")
                    .shop("320115000004", "wang", "Y")
                    .shop("320111000003", "chen")
                    .spec("100001", "七匹狼(通仙)")
                    .order("2026-10-13", "320115000001", "100001", 30)
                    .order("2026-11-03", "320115000001", "100001", 10)
                    .orders();
            city.jdbc()
                    .sql(
                            "update core.retailer set name = '南中路副食', initials = 'nzlfs', address = '东山街道南中路 8 号', lat = 31.95, lng = 118.84 where licence_no = '320115000001'")
                    .update();
            city.jdbc()
                    .sql(
                            "update core.retailer set lat = 31.951, lng = 118.841 where licence_no in ('320115000002', '320115000004', '320111000003')")
                    .update();
            return city;
        }
    }

    @Test
    void theListHoldsTheScopeAndIsSearchedByNameLicenceAddressAndInitials() {
        assertThat(pages().get("wang", LIST))
                .hasStatusOk()
                .bodyText()
                .contains("南中路副食", "店320115000004")
                .doesNotContain("店320115000002", "店320111000003");
        for (String words : List.of("南中", "320115000001", "NZLF", "东山街道")) {
            assertThat(pages().get("mm", LIST + "?q=" + words))
                    .bodyText()
                    .contains("南中路副食")
                    .doesNotContain("店320115000004");
        }
        assertThat(pages().get("mm", LIST + "?format=B"))
                .bodyText()
                .contains("店320115000002")
                .doesNotContain("南中路副食");
        assertThat(pages().get("mm", LIST + "?q=没有这样的店")).bodyText().contains("没有找到客户");
        assertThat(pages().get("mm", LIST + "?status=GONE")).hasStatus(400);
        assertThat(pages().get("mm", LIST + "/export.csv?q=南中"))
                .hasStatusOk()
                .bodyText()
                .contains("320115000001")
                .doesNotContain("320115000002");
    }

    @Test
    void theFileTellsFactsFiguresNeighboursAndWhatHappened() {
        assertThat(pages().get("wang", MINE))
                .hasStatusOk()
                .bodyText()
                .contains("南中路副食", "在营", "本月销量", "10 条", "上月 30 条", "2026-10 订货 30 条", "客户经理：王海", "建档", "店320115000004")
                .doesNotContain("店320115000002", "店320111000003");
        assertThat(pages().get("wang", MINE + "?kind=ORDERS"))
                .bodyText()
                .contains("2026-10 订货 30 条")
                .doesNotContain("客户经理：王海");
        assertThat(pages().get("mm", MINE)).hasStatusOk();
        assertThat(pages().get("liu", MINE)).hasStatus(404);
        assertThat(pages().get("other", MINE)).hasStatus(404);
        assertThat(pages().get("wang", LIST + "/999999999999")).hasStatus(404);
    }

    @Test
    void whatIsKeptByHandIsTracedAndNobodyOverwritesAnother() {
        String licence = LIST + "/320115000004";
        assertThat(pages().post(
                                "wang",
                                licence,
                                "phone=13900001111&tags=夜市 老客户&wishes=早上送货&position=31.9511, 118.8411"))
                .hasStatus3xxRedirection();
        assertThat(pages().get("mm", licence))
                .bodyText()
                .contains("13900001111", "夜市、老客户", "早上送货", "手工填写", "王海 改了电话：— → 13900001111");

        assertThat(pages().post("wang", licence, "phone=13900002222"))
                .hasStatus(409)
                .bodyText()
                .contains("13900001111", "13900002222");
        assertThat(pages().post("wang", licence, "revision=0&phone=13900002222&position=北京"))
                .hasStatusOk()
                .bodyText()
                .contains("请写“纬度, 经度”");
        assertThat(pages().post("mm", licence, "revision=0&phone=13900002222")).hasStatus(403);
        assertThat(pages().post("liu", licence, "phone=1")).hasStatus(404);
        assertThat(city.jdbc()
                        .sql("select after::text from tools.audit_entry where entity = 'retailer-contact'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(after -> assertThat(after).doesNotContain("13900001111"));
    }

    @Test
    void aWrongFactIsToldToTheBranchAndAnswered() {
        assertThat(pages().post("wang", MINE + "/corrections", "field=format&wanted=便利店&note=换了门头"))
                .hasStatus3xxRedirection();
        assertThat(pages().post("wang", MINE + "/corrections", "field=licence&wanted=1"))
                .hasStatus(400);
        assertThat(pages().get("branch", LIST + "/corrections")).bodyText().contains("南中路副食", "便利店", "换了门头");
        assertThat(pages().get("other", LIST + "/corrections")).bodyText().doesNotContain("便利店");
        String id = city.jdbc()
                .sql("select correction_id::text from core.retailer_correction")
                .query(String.class)
                .single();

        assertThat(pages().post("wang", LIST + "/corrections/" + id, "done=true"))
                .hasStatus(403);
        assertThat(pages().post("other", LIST + "/corrections/" + id, "done=true"))
                .hasStatus(404);
        assertThat(pages().post("branch", LIST + "/corrections/" + id, "done=true&answer=下周导入"))
                .hasStatus3xxRedirection();
        assertThat(pages().post("branch", LIST + "/corrections/" + id, "done=true"))
                .hasStatus(404);
        assertThat(pages().get("wang", MINE)).bodyText().contains("已更正", "下周导入", "食杂店");
    }

    private TestPages pages() {
        return new TestPages(mvc, city);
    }
}
