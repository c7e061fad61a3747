package com.platform135.db.retailer;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;

/**
 * The retailers that a small scope looks after or ever did. More than a question wants, which still asks who held them on the day, but few:
 * a statement that begins with them reads a manager's rows in place of a city's.
 */
@Repository
public class RetailerReach {

    /** Beyond this many, reading all and leaving out is as fast. A market manager's people have about 2,500. */
    private static final int MOST = 4000;

    /** A branch has about sixty sample points. */
    private static final int MOST_SAMPLE_POINTS = 200;

    private static final String EVER_HELD = SqlFile.read(RetailerReach.class, "ever-held.sql");
    private static final String SAMPLE_POINTS = SqlFile.read(RetailerReach.class, "sample-points-ever-held.sql");

    private final JdbcClient jdbc;

    public RetailerReach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For a parameter that is null where all may be read: ids, or null where the scope is too large for that to help. */
    public Integer @Nullable [] listIds(OrganisationScope scope) {
        return list(EVER_HELD, scope, MOST);
    }

    /** The same of retailers of which samples were ever taken. */
    public Integer @Nullable [] listSamplePointIds(OrganisationScope scope) {
        return list(SAMPLE_POINTS, scope, MOST_SAMPLE_POINTS);
    }

    private Integer @Nullable [] list(String sql, OrganisationScope scope, int most) {
        List<Integer> ids = jdbc.sql(sql)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("limit", most + 1)
                .query(Integer.class)
                .list();
        return ids.size() > most ? null : ids.toArray(Integer[]::new);
    }
}
