package com.platform135.analysis.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.retailerfile.RetailerPaths;
import com.platform135.tools.search.SearchHit;
import com.platform135.tools.search.SearchSource;
import com.platform135.tools.security.PlatformUser;

/** Customers; a hit leads to the customer's orders. */
@Component
class ShopSearch implements SearchSource {

    private final ShopDirectory directory;
    private final Clock clock;

    ShopSearch(ShopDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String titleKey() {
        return "analysis.search.shops";
    }

    @Override
    public List<SearchHit> find(String text, PlatformUser reader, OrganisationScope scope, int limit) {
        return directory.search(scope, LocalDate.now(clock), text, true, limit).stream()
                .map(shop -> new SearchHit(
                        shop.name(),
                        shop.licenceNo() + (shop.address() == null ? "" : " · " + shop.address()),
                        RetailerPaths.of(shop.licenceNo())))
                .toList();
    }
}
