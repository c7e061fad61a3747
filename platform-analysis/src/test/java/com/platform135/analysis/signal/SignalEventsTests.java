package com.platform135.analysis.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.retailerfile.RetailerEvent;
import com.platform135test.TestCity;

/** A shop of 东山 and one of another branch, each with an alert that was turned into a visit. */
class SignalEventsTests {

    @Test
    void whatWasDecidedIsToldToWhoLooksAfterTheShop() {
        TestCity city = new TestCity().shop("320115000001", "wang").shop("320111000003", "chen");
        city.jdbc().sql("""
                        insert into analysis.signal_decision (retailer_id, decision_id, rule_code, rule_version, hit_on, arguments, kind, note, until_on, due_on, decided_by, decided_on, decided_at)
                        select retailer_id, gen_random_uuid(), 'silent', 1, date '2026-11-20', '{2,一}', 'VISIT', '先电话', date '2026-12-18', date '2026-11-27', 11, date '2026-11-20', now()
                        from core.retailer
                        """).update();
        StaticMessageSource words = new StaticMessageSource();
        words.addMessage("analysis.alerts.rule.silent", Locale.CHINA, "连续未订货");
        words.addMessage("analysis.alerts.rule.silent.sentence", Locale.CHINA, "连续 {0} 个周期（{1}）没有订货");
        words.addMessage("analysis.signal.kind.VISIT", Locale.CHINA, "转拜访");
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Clock noon = Clock.fixed(TestCity.TODAY.atTime(12, 0).atZone(zone).toInstant(), zone);
        SignalEvents events = new SignalEvents(city.jdbc(), words, noon);

        assertThat(events.listEvents(1, OrganisationScope.ofManager(11), 9, Locale.CHINA))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.kind()).isEqualTo(RetailerEvent.Kind.SIGNAL);
                    assertThat(event.title()).isEqualTo("连续 2 个周期（一）没有订货");
                    assertThat(event.text()).isEqualTo("王海 · 转拜访 · 先电话");
                });
        assertThat(events.listEvents(2, OrganisationScope.ofManager(11), 9, Locale.CHINA))
                .isEmpty();
    }
}
