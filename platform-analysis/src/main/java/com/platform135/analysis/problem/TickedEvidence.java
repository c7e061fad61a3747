package com.platform135.analysis.problem;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import com.platform135.db.organisation.StaffRole;
import com.platform135.db.thread.ThreadNode;
import com.platform135.db.visit.VisitPoint;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.rowaction.ChosenRows;
import com.platform135.tools.rowaction.Evidence;
import com.platform135.tools.rowaction.RowAction;
import com.platform135.tools.rowaction.RowActions;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.rowaction.TickedRows;
import com.platform135.tools.security.PlatformUser;

/** 加入问题: rows ticked on a page of figures become evidence, the shops and specs among them those it concerns. */
@Component
class TickedEvidence {

    static final String PATH = ProblemListPages.PATH + "/from-rows";

    private static final int PLACE = 20;
    private static final Set<String> FIELDS = Set.of("kind", "view", "keys", "all");

    private final RowActions actions;
    private final ReportHeadings headings;

    TickedEvidence(RowActions actions, ReportHeadings headings) {
        this.actions = actions;
        this.headings = headings;
    }

    /** The button over every table of figures. */
    @Configuration(proxyBeanMethods = false)
    static class Button {

        @Bean
        RowAction addToProblem() {
            return new RowAction(
                    "analysis.problem.action.from-rows",
                    PATH,
                    Set.of(RowKind.values()),
                    Set.of(StaffRole.CUSTOMER_MANAGER, StaffRole.MARKET_MANAGER),
                    PLACE);
        }
    }

    /**
     * What was ticked.
     *
     * @param origins what the rows stand for on the thread
     * @param fields as they came, to be sent again
     * @param title what a problem of it might be called
     */
    record Found(
            KeptEvidence evidence,
            List<ThreadNode> origins,
            VisitPoint point,
            String title,
            Set<String> licences,
            Set<String> codes,
            List<ProblemEditView.Field> fields) {}

    /** The rows the request names; null where it names none. */
    @Nullable
    Found find(HttpServletRequest request, PlatformUser reader, Locale locale) {
        if (request.getParameter("view") == null) {
            return null;
        }
        ChosenRows chosen = actions.resolve(TickedRows.of(request), reader, locale);
        Set<String> keys = new TreeSet<>(chosen.keys());
        return new Found(
                kept(chosen.evidence(), locale),
                chosen.origins(),
                switch (chosen.kind()) {
                    case SHOP -> VisitPoint.CUSTOMER;
                    case SPEC, SPEC_GROUP -> VisitPoint.BRAND;
                    case AREA, GROUP -> VisitPoint.MARKET;
                },
                chosen.evidence().heading().title(),
                chosen.kind() == RowKind.SHOP ? keys : Set.of(),
                chosen.kind() == RowKind.SPEC ? keys : Set.of(),
                request.getParameterMap().entrySet().stream()
                        .filter(entry -> FIELDS.contains(entry.getKey()))
                        .flatMap(entry -> Stream.of(entry.getValue())
                                .map(value -> new ProblemEditView.Field(entry.getKey(), value)))
                        .toList());
    }

    private KeptEvidence kept(Evidence evidence, Locale locale) {
        return new KeptEvidence(
                evidence.heading().title(),
                evidence.columns(),
                evidence.rows(),
                evidence.heading().conditions().stream()
                        .map(condition -> condition.name() + " " + condition.value())
                        .collect(Collectors.toList()),
                evidence.heading().notes(),
                headings.asOf(evidence.asOf(), locale),
                evidence.total() - evidence.rows().size(),
                evidence.address());
    }
}
