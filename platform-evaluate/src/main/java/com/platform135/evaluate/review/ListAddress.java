package com.platform135.evaluate.review;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import com.platform135.db.sales.Dimension;
import com.platform135.evaluate.visits.VisitFilter;
import com.platform135.evaluate.visits.VisitTabs;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportParametersReader;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableState;

/** The list a visit was opened from, read from the address of the visit's page: its conditions go along, in a form's address too. */
@Component
class ListAddress {

    private final ReportParametersReader reader;

    ListAddress(ReportParametersReader reader) {
        this.reader = reader;
    }

    /** The list, as its own address would ask for it. */
    ReportPage of(HttpServletRequest request, PlatformUser user) {
        PageUrl given = PageUrl.read(VisitTabs.LIST, request.getQueryString());
        Set<String> own = new TreeSet<>(VisitFilter.OWN);
        own.addAll(TableState.PARAMETERS);
        own.addAll(Set.of(ReportParametersReader.PERIOD, "more"));
        Map<String, String> joined = given.list().stream()
                .collect(Collectors.toMap(
                        PageUrl.Parameter::name, PageUrl.Parameter::value, (first, next) -> first + "," + next));
        PageUrl url = given.without("sort", "columns", "page", "size", "more");
        return new ReportPage(url, reader.read(user, joined, own, Dimension.NONE), TableState.from(url));
    }
}
