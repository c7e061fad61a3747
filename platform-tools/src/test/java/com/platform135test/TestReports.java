package com.platform135test;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.organisation.StaffRole;
import com.platform135.db.sales.Dimension;
import com.platform135.tools.brandset.BrandSetQueries;
import com.platform135.tools.customerset.CustomerSetMembership;
import com.platform135.tools.customerset.CustomerSetQueries;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ReportParametersReader;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** Asks reports of a {@link TestCity} as an address does. */
public final class TestReports {

    private final TestCity city;
    private final ReportParametersReader reader;

    public TestReports(TestCity city) {
        this.city = city;
        Clock noon = Clock.fixed(
                TestCity.TODAY.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(),
                ZoneId.of("Asia/Shanghai"));
        OrganisationTree tree = new OrganisationTree(city.jdbc());
        ScopeResolver scopes = new ScopeResolver(tree);
        this.reader = new ReportParametersReader(
                scopes,
                new BrandSetQueries(city.jdbc()),
                new CustomerSetMembership(new CustomerSetQueries(city.jdbc()), scopes, tree, city.store(), city.jdbc()),
                new SpecCatalogue(city.jdbc()),
                new ShopDirectory(city.jdbc()),
                noon);
    }

    /** The person on record. */
    public PlatformUser user(String username) {
        return city.jdbc()
                .sql(
                        "select staff_id, username, name, role, organisation_id from core.staff where username = :username")
                .param("username", username)
                .query((row, number) -> new PlatformUser(
                        row.getInt("staff_id"),
                        row.getString("username"),
                        row.getString("name"),
                        StaffRole.valueOf(row.getString("role")),
                        row.getObject("organisation_id", Integer.class)))
                .single();
    }

    /** What the address {@code a=1&b=2} asks when this person calls it. */
    public ReportParameters ask(String username, String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!query.isEmpty()) {
            for (String pair : query.split("&")) {
                parameters.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
            }
        }
        return reader.read(user(username), parameters, Set.of(), Dimension.NONE);
    }
}
