package com.platform135.tools.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import com.platform135.db.organisation.StaffRole;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.module.ModuleGroup;
import com.platform135.tools.module.PlatformModule;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;
import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestPages;
import com.platform135test.TestReports;

@SpringBootTest(classes = {PlatformTestApplication.class, SubscriptionTests.City.class})
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.own-context=subscriptions")
class SubscriptionTests {

    private static final String PAGE = "/tools/test-buyers";
    private static final LocalDate DUE = LocalDate.of(2026, 11, 16);

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private SubscriptionStore store;

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
                    .shop("320115000001", "wang", "Z")
                    .shop("320115000002", "liu", "B")
                    .shop("320111000001", "chen", "S")
                    .order("2026-11-10", "320115000001", "510101", 10)
                    .order("2026-11-11", "320111000001", "510101", 999)
                    .orders();
        }

        @Bean
        PlatformModule buyersModule() {
            return new PlatformModule(
                    "tools-test",
                    9,
                    List.of(ModuleGroup.of(
                            "tools.menu.sets", ModuleEntry.of(0, PAGE, ModuleEntry.EVERYONE, "tools.brandset.title"))));
        }

        /** The shops that ordered. */
        @Bean
        ReportScreen buyers(SalesStore sales) {
            return new ReportScreen() {

                @Override
                public String path() {
                    return PAGE;
                }

                @Override
                public String template() {
                    throw new UnsupportedOperationException("never drawn");
                }

                @Override
                public Object view(ReportPage page, PlatformUser reader, Locale locale) {
                    throw new UnsupportedOperationException("never drawn");
                }

                @Override
                public ReportTable<RetailerSales> table(ReportPage page, PlatformUser reader, Locale locale) {
                    return new ReportTable<>(
                            "tools.brandset.title",
                            new TableDefinition<>(
                                    "buyers",
                                    List.of(Column.of(
                                            "qty", "tools.brandset.title", ColumnType.COUNT, RetailerSales::ordered))),
                            TableRows.of(sales.retailers(page.parameters().question()).stream()
                                    .filter(RetailerSales::carried)
                                    .toList()),
                            Instant.EPOCH);
                }
            };
        }
    }

    @BeforeEach
    void nothingSent() {
        city.jdbc().sql("delete from tools.subscription").update();
        city.jdbc().sql("delete from tools.message").update();
    }

    @Test
    void eachReaderGetsTheOwnSliceAndNothingWhereItIsEmpty() {
        Subscription sent = subscribed("branch", "WEEK", Set.of(StaffRole.CUSTOMER_MANAGER), false);

        subscriptions.listReaders(sent).forEach(reader -> subscriptions.deliver(sent, reader, DUE));

        assertThat(messagesOf("wang")).containsExactly("名单|2026-11-09|2026-11-15|1");
        assertThat(messagesOf("liu")).isEmpty();
        assertThat(messagesOf("chen")).isEmpty();
        assertThat(pathOf("wang")).isEqualTo(PAGE + "?format=Z%2CB&from=2026-11-09&to=2026-11-15");
    }

    @Test
    void nobodyGetsTheSameTwice() {
        Subscription sent = subscribed("branch", "WEEK", Set.of(), true);

        subscriptions.deliver(sent, user("branch"), DUE);
        subscriptions.deliver(sent, user("branch"), DUE);

        assertThat(messagesOf("branch")).hasSize(1);
    }

    @Test
    void whatWasDueBeforeTheSubscriptionIsNotSent() {
        assertThat(subscriptions.due(subscribed("branch", "WEEK", Set.of(), true)))
                .isEmpty();
    }

    @Test
    void aReaderMayLeaveAndComeBack() {
        Subscription sent = subscribed("branch", "WEEK", Set.of(StaffRole.CUSTOMER_MANAGER), false);
        subscriptions.deliver(sent, user("wang"), DUE);

        subscriptions.refuse(user("wang"), sent.subscriptionId(), true);
        assertThat(subscriptions.listReaders(sent))
                .extracting(PlatformUser::username)
                .doesNotContain("wang");

        subscriptions.refuse(user("wang"), sent.subscriptionId(), false);
        assertThat(subscriptions.listReaders(sent))
                .extracting(PlatformUser::username)
                .contains("wang");
    }

    @Test
    void readersLieBelowTheOwnerAndInTheOwnersScope() {
        Subscription sent = subscribed("branch", "WEEK", Set.of(StaffRole.CUSTOMER_MANAGER), false);

        assertThat(subscriptions.listReaders(sent))
                .extracting(PlatformUser::username)
                .contains("wang", "liu")
                .doesNotContain("chen");
        assertThatThrownBy(() -> subscribed("wang", "WEEK", Set.of(StaffRole.MARKET_MANAGER), true))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void anothersSubscriptionIsNotThere() {
        UUID id = subscribed("branch", "MONTH", Set.of(), true).subscriptionId();
        PlatformUser other = user("wang");

        assertThatThrownBy(() -> subscriptions.remove(other, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> subscriptions.sample(other, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> subscriptions.refuse(other, id, true)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theListShowsWhatGoesOutAndTheFormWhatIsAsked() {
        subscribed("branch", "MONTH", Set.of(), true);

        assertThat(pages().get("branch", SubscriptionController.PATH))
                .hasStatusOk()
                .bodyText()
                .contains("名单", "每月 1 日，上月", "2026-12-01", "尚未发送");
        assertThat(pages().get("wang", SubscriptionController.PATH)).bodyText().contains("还没有订阅");
        assertThat(pages().get("branch", SubscriptionController.PATH + "/new?view=" + PAGE + "?format=Z"))
                .hasStatusOk()
                .bodyText()
                .contains("食杂店", "辖区内客户经理");
        assertThat(pages().get("branch", SubscriptionController.PATH + "/new?view=/tools/nowhere"))
                .hasStatus(404);
    }

    private Subscription subscribed(String owner, String rhythm, Set<StaffRole> readers, boolean myself) {
        UUID id = subscriptions.add(
                user(owner), PAGE + "?format=Z,B&month=2026-11&page=3", "名单", Rhythm.valueOf(rhythm), readers, myself);
        return store.find(id, user(owner).staffId()).orElseThrow();
    }

    private PlatformUser user(String username) {
        return new TestReports(city).user(username);
    }

    private TestPages pages() {
        return new TestPages(mvc, city);
    }

    private List<String> messagesOf(String username) {
        return city.jdbc()
                .sql("select array_to_string(arguments, '|') from tools.message where staff_id = :staff")
                .param("staff", user(username).staffId())
                .query(String.class)
                .list();
    }

    private String pathOf(String username) {
        return city.jdbc()
                .sql("select path from tools.message where staff_id = :staff")
                .param("staff", user(username).staffId())
                .query(String.class)
                .single();
    }
}
