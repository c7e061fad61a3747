package com.platform135.tools.report;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.table.PageUrl;

/** Where the shops of a list lead: to the shop's file, and to its order lines. */
@Component
public class ShopLinks {

    /** The parameter that says which list a reader came from. */
    public static final String BACK = "back";

    private static final String ORDERS = "/analysis/distribution/orders";
    private static final String FILES = "/tools/retailers/";

    private final SalesStore sales;

    public ShopLinks(SalesStore sales) {
        this.sales = sales;
    }

    /** From a shop to its file; null where the page's scope no longer looks after the shop, so that there is nothing to be seen. */
    public interface Files {

        @Nullable
        String of(int retailerId, String licenceNo);
    }

    /**
     * The order lines of what the page asks about, but for the licence, with the way back.
     *
     * @param own parameters of the page that say nothing there
     */
    public static PageUrl orders(ReportPage page, String... own) {
        return page.url()
                .to(ORDERS)
                .without(own)
                .without("tab", "by", "sort", "columns", "page", "size", "more")
                .with(BACK, page.url().without("size").toString());
    }

    /** The files of shops that the page's scope looked after on the last day of the period. */
    public Files files(ReportPage page) {
        ReportParameters parameters = page.parameters();
        return parameters.period().lastDay().isBefore(parameters.today())
                ? filesSeen(page)
                : (id, licence) -> FILES + licence;
    }

    /** The files of any shops, as far as the page's scope looks after them today. */
    public Files filesSeen(ReportPage page) {
        LocalDate today = page.parameters().today();
        SalesQuestion now = SalesQuestion.of(page.parameters().scope(), Period.of(today, today), today);
        Set<Integer> seen = sales.read(snapshot -> snapshot.members(now)).stream()
                .map(RetailerMember::retailerId)
                .collect(Collectors.toSet());
        return (id, licence) -> seen.contains(id) ? FILES + licence : null;
    }
}
