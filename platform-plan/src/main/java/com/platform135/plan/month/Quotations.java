package com.platform135.plan.month;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import com.platform135.tools.contract.AnalysisFinding;
import com.platform135.tools.contract.AnalysisFindings;
import com.platform135.tools.form.FormOption;
import com.platform135.tools.i18n.Figures;
import com.platform135.tools.security.PlatformUser;

/** 引用: what 分析 has found becomes lines of the plan, with the figures as they stand. */
@Service
class Quotations {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ObjectProvider<AnalysisFindings> sources;
    private final Figures figures;
    private final MessageSource messages;

    Quotations(ObjectProvider<AnalysisFindings> sources, Figures figures, MessageSource messages) {
        this.sources = sources;
        this.figures = figures;
        this.messages = messages;
    }

    /** What may be quoted and isn't in the plan yet. */
    List<FormOption> list(PlatformUser user, MonthForm form, Locale locale) {
        List<String> quoted =
                form.written().stream().map(MonthForm.Line::subject).toList();
        return findings(user).stream()
                .filter(finding -> !quoted.contains(finding.subject()))
                .map(finding -> new FormOption(finding.key(), text("plan.month.quote.finding", finding, locale)))
                .toList();
    }

    /** The plan with a line for each of the findings named. */
    MonthForm quote(PlatformUser user, MonthForm form, Collection<String> keys, Locale locale) {
        List<MonthForm.Line> lines = new ArrayList<>(form.written());
        findings(user).stream()
                .filter(finding -> keys.contains(finding.key()))
                .map(finding -> line(finding, locale))
                .forEach(lines::add);
        return form.withLines(lines);
    }

    private List<AnalysisFinding> findings(PlatformUser user) {
        return sources.orderedStream()
                .flatMap(source -> source.listFor(user).stream())
                .toList();
    }

    private MonthForm.Line line(AnalysisFinding finding, Locale locale) {
        return new MonthForm.Line(
                null,
                finding.point().name(),
                text("plan.month.quote.focus", finding, locale),
                Indicator.DISTRIBUTION.name(),
                finding.subject(),
                finding.target().multiply(HUNDRED).stripTrailingZeros().toPlainString(),
                null,
                null,
                null);
    }

    private String text(String key, AnalysisFinding finding, Locale locale) {
        Object[] arguments = {
            finding.subject(),
            figures.percent(finding.rate()),
            figures.percent(finding.target()),
            figures.count(finding.shops())
        };
        return messages.getMessage(key, arguments, locale);
    }
}
