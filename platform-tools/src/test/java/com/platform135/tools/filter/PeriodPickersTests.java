package com.platform135.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

import com.platform135.tools.calendar.ClockConfiguration;
import com.platform135.tools.filter.PeriodPicker.Choice;
import com.platform135.tools.i18n.MessagesConfiguration;
import com.platform135.tools.table.PageUrl;

class PeriodPickersTests {

    private static final Clock SUNDAY =
            Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ClockConfiguration.BUSINESS_ZONE);

    private PeriodPickers pickers;
    private PeriodNames names;

    @BeforeEach
    void read() throws IOException {
        MessageSource messages = new MessagesConfiguration().messageSource();
        names = new PeriodNames(messages);
        pickers = new PeriodPickers(messages, names, SUNDAY);
    }

    @Test
    void withoutAPeriodItIsThisMonthUpToToday() {
        PeriodPicker picker = pick(Map.of());

        assertThat(picker.label()).isEqualTo("2026年11月");
        assertThat(picker.asOf()).isEqualTo("截至 11-22");
        assertThat(picker.chips().get(0).current()).isTrue();
    }

    @Test
    void aFinishedPeriodHasNoAsOf() {
        PeriodPicker picker = pick(Map.of("months", new String[] {"2026-07..2026-09"}));

        assertThat(picker.label()).isEqualTo("2026年第3季度");
        assertThat(picker.asOf()).isNull();
    }

    @Test
    void aWeekIsNamedWithItsDates() {
        PeriodPicker picker = pick(Map.of("from", new String[] {"2026-11-16"}, "to", new String[] {"2026-11-22"}));

        assertThat(picker.label()).isEqualTo("第47周 11/16–11/22");
        assertThat(picker.weeks().get(0).current()).isTrue();
    }

    @Test
    void aChoiceReplacesThePeriodAndKeepsTheRest() {
        PeriodPicker picker = pick(Map.of(
                "from", new String[] {"2026-11-01"},
                "to", new String[] {"2026-11-05"},
                "format", new String[] {"Z,B"},
                "page", new String[] {"3"}));

        Choice lastMonth = picker.chips().get(1);

        assertThat(lastMonth.href()).isEqualTo("/analysis/distribution?format=Z%2CB&month=2026-10");
    }

    @Test
    void whatHasNotBegunCannotBeChosen() {
        PeriodPicker picker = pick(Map.of());

        assertThat(picker.years().get(0).months().get(11).href()).isNull();
        assertThat(picker.years().get(0).quarters().get(3).href()).isNotNull();
    }

    @Test
    void whatCannotBeReadIsThisMonth() {
        assertThat(pick(Map.of("month", new String[] {"2026-13"})).label()).isEqualTo("2026年11月");
    }

    private PeriodPicker pick(Map<String, String[]> parameters) {
        return pickers.forUrl(PageUrl.of("/analysis/distribution", parameters), Locale.SIMPLIFIED_CHINESE);
    }
}
