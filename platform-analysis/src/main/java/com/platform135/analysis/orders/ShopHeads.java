package com.platform135.analysis.orders;

import org.springframework.stereotype.Component;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.report.ReportPage;

/** The shop that a page about one shop names in its address. */
@Component
public class ShopHeads {

    /** The page's own parameter: the shop's licence. */
    public static final String LICENCE = "licence";

    private final OrderLineQueries queries;

    ShopHeads(OrderLineQueries queries) {
        this.queries = queries;
    }

    /**
     * The shop, if the scope looks after it or ever did.
     *
     * @throws BadRequestException where the address names none
     * @throws NotFoundException where the scope doesn't see it
     */
    public ShopHeadRow of(ReportPage page) {
        String licence = page.own(LICENCE, "");
        if (licence.isEmpty()) {
            throw BadRequestException.forValue(LICENCE, licence);
        }
        return queries.findShop(
                        page.parameters().scope(), licence, page.parameters().today())
                .orElseThrow(() -> NotFoundException.forParameter(LICENCE, licence));
    }
}
