package com.platform135.analysis.screen;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import com.platform135.db.organisation.StaffRole;
import com.platform135.db.sales.Dimension;
import com.platform135.tools.brandset.BrandSetQueries;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** Where readers begin who asked a page for nothing. */
@Component
public class Beginnings {

    private final BrandSetQueries brandSets;
    private final ScopeResolver scopes;

    Beginnings(BrandSetQueries brandSets, ScopeResolver scopes) {
        this.brandSets = brandSets;
        this.scopes = scopes;
    }

    /** The nearest brand set, and as rows what stands directly below. */
    public Map<String, String> nearest(PlatformUser reader) {
        Map<String, String> beginning =
                new TreeMap<>(Map.of("by", below(reader, Dimension.NONE).key()));
        brandSets.listVisible(scopes.of(reader), reader.staffId()).stream()
                .findFirst()
                .ifPresent(set -> beginning.put("brandSet", String.valueOf(set.id())));
        return beginning;
    }

    /** What stands directly below a reader: units, a team's customer managers, or what a customer manager is given. */
    public static Dimension below(PlatformUser reader, Dimension ofCustomerManager) {
        return reader.is(StaffRole.CUSTOMER_MANAGER)
                ? ofCustomerManager
                : reader.is(StaffRole.MARKET_MANAGER) ? Dimension.MANAGER : Dimension.ORG;
    }
}
