package com.platform135.plan.month;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import com.platform135.tools.contract.AdoptedArea;
import com.platform135.tools.contract.AdoptedAreas;
import com.platform135.tools.contract.AnalysisFinding;
import com.platform135.tools.contract.AnalysisFindings;
import com.platform135.tools.contract.OpenProblem;
import com.platform135.tools.contract.OpenProblems;
import com.platform135.tools.form.FormOption;
import com.platform135.tools.i18n.Figures;
import com.platform135.tools.security.PlatformUser;

/** 引用: what 分析 has found becomes lines of the plan, with the figures as they stand. */
@Service
class Quotations {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String PROBLEM = "problem:";
    private static final String AREA = "area:";

    private final ObjectProvider<AnalysisFindings> sources;
    private final ObjectProvider<OpenProblems> problems;
    private final ObjectProvider<AdoptedAreas> areas;
    private final Figures figures;
    private final MessageSource messages;

    Quotations(
            ObjectProvider<AnalysisFindings> sources,
            ObjectProvider<OpenProblems> problems,
            ObjectProvider<AdoptedAreas> areas,
            Figures figures,
            MessageSource messages) {
        this.sources = sources;
        this.problems = problems;
        this.areas = areas;
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

    /** Problems that no plan quotes yet, this one included. */
    List<FormOption> listProblems(PlatformUser user, MonthForm form, Locale locale) {
        List<String> quoted =
                form.written().stream().map(MonthForm.Line::problem).toList();
        return openProblems(user).stream()
                .filter(problem -> !quoted.contains(problem.id().toString()))
                .map(problem ->
                        new FormOption(PROBLEM + problem.id(), text("plan.month.quote.problem", problem, locale)))
                .toList();
    }

    /** Adopted areas that no plan quotes yet, this one included. */
    List<FormOption> listAreas(PlatformUser user, MonthForm form, Locale locale) {
        List<String> quoted = form.written().stream().map(MonthForm.Line::area).toList();
        return adoptedAreas(user).stream()
                .filter(area -> !quoted.contains(area.id().toString()))
                .map(area -> new FormOption(AREA + area.id(), text("plan.month.quote.area", area, locale)))
                .toList();
    }

    /** The plan with a line for each of the findings, problems and areas named. */
    MonthForm quote(PlatformUser user, MonthForm form, Collection<String> keys, Locale locale) {
        List<MonthForm.Line> lines = new ArrayList<>(form.written());
        findings(user).stream()
                .filter(finding -> keys.contains(finding.key()))
                .map(finding -> line(finding, locale))
                .forEach(lines::add);
        openProblems(user).stream()
                .filter(problem -> keys.contains(PROBLEM + problem.id()))
                .map(problem -> line(problem, locale))
                .forEach(lines::add);
        adoptedAreas(user).stream()
                .filter(area -> keys.contains(AREA + area.id()))
                .map(area -> line(area, locale))
                .forEach(lines::add);
        return form.withLines(lines);
    }

    private List<AnalysisFinding> findings(PlatformUser user) {
        return sources.orderedStream()
                .flatMap(source -> source.listFor(user).stream())
                .toList();
    }

    private List<OpenProblem> openProblems(PlatformUser user) {
        return problems.stream()
                .flatMap(source -> source.listFor(user).stream())
                .toList();
    }

    private List<AdoptedArea> adoptedAreas(PlatformUser user) {
        return areas.stream().flatMap(source -> source.listFor(user).stream()).toList();
    }

    private MonthForm.Line line(AdoptedArea area, Locale locale) {
        String focus = text("plan.month.quote.area.focus", area, locale);
        return new MonthForm.Line(
                null,
                PlanPoint.MARKET.name(),
                focus.substring(0, Math.min(focus.length(), MonthForm.LONGEST_FOCUS)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                area.id().toString());
    }

    private String text(String key, AdoptedArea area, Locale locale) {
        Object[] arguments = {
            area.name(),
            figures.count(area.shops()),
            figures.count(area.needed()),
            area.adoptedBy(),
            area.due() == null ? Figures.NONE : area.due().toString(),
            area.work() == null ? "" : area.work()
        };
        return messages.getMessage(key, arguments, locale);
    }

    private MonthForm.Line line(OpenProblem problem, Locale locale) {
        String focus = text(
                problem.cause() == null ? "plan.month.quote.problem.focus" : "plan.month.quote.problem.focus.cause",
                problem,
                locale);
        return new MonthForm.Line(
                null,
                problem.point().name(),
                focus.substring(0, Math.min(focus.length(), MonthForm.LONGEST_FOCUS)),
                null,
                null,
                null,
                problem.managerId() == null ? null : List.of(String.valueOf(problem.managerId())),
                null,
                null,
                problem.id().toString(),
                null);
    }

    private String text(String key, OpenProblem problem, Locale locale) {
        Object[] arguments = {
            problem.title(),
            problem.raisedBy(),
            problem.raisedOn().toString(),
            figures.count(problem.shops()),
            problem.cause() == null ? "" : problem.cause()
        };
        return messages.getMessage(key, arguments, locale);
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
