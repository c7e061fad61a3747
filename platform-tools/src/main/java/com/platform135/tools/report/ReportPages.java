package com.platform135.tools.report;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import com.platform135.db.sales.Dimension;
import com.platform135.tools.filter.FilterMemory;
import com.platform135.tools.filter.PeriodChoice;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableState;

/** Reads a report page's address. As strict as the API, but ticked boxes may repeat a parameter, and any period has a short name. */
@Component
public class ReportPages {

    private final ReportParametersReader parameters;
    private final CurrentUser user;

    public ReportPages(ReportParametersReader parameters, CurrentUser user) {
        this.parameters = parameters;
        this.user = user;
    }

    /**
     * The page an address asks for.
     *
     * @param own the page's own parameters, beside those all reports and all tables share
     * @param defaultBy the rows where {@code by} is not given
     */
    public ReportPage read(HttpServletRequest request, Set<String> own, Dimension defaultBy) {
        return read(here(request), user.get(), own, defaultBy);
    }

    /** The page an address asks for, as somebody may see it. */
    public ReportPage read(PageUrl url, PlatformUser reader, Set<String> own, Dimension defaultBy) {
        Set<String> allowed = new TreeSet<>(own);
        allowed.addAll(TableState.PARAMETERS);
        allowed.addAll(Set.of(ReportParametersReader.PERIOD, ReportPage.SPEC, "more"));
        return new ReportPage(url, parameters.read(reader, joined(url), allowed, defaultBy), TableState.from(url));
    }

    private static PageUrl here(HttpServletRequest request) {
        return PageUrl.of(
                request.getRequestURI().substring(request.getContextPath().length()), request.getParameterMap());
    }

    /**
     * Where a reader who asked for nothing in particular begins: the same page with these parameters, spelt out in its address. Empty
     * where the address asks for something, if only by an empty field. A period that came along with the reader stays.
     */
    public Optional<PageUrl> start(HttpServletRequest request, Supplier<Map<String, String>> beginning) {
        if (!FilterMemory.NOT_KEPT.containsAll(request.getParameterMap().keySet())) {
            return Optional.empty();
        }
        PageUrl url = here(request);
        boolean dated = !Collections.disjoint(request.getParameterMap().keySet(), PeriodChoice.PARAMETERS);
        for (Map.Entry<String, String> parameter : new TreeMap<>(beginning.get()).entrySet()) {
            if (!dated || !PeriodChoice.PARAMETERS.contains(parameter.getKey())) {
                url = url.with(parameter.getKey(), parameter.getValue());
            }
        }
        return Optional.of(url);
    }

    private static Map<String, String> joined(PageUrl url) {
        return url.list().stream()
                .collect(Collectors.toMap(
                        PageUrl.Parameter::name, PageUrl.Parameter::value, (first, next) -> first + "," + next));
    }
}
