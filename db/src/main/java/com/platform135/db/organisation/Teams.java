package com.platform135.db.organisation;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;

/** Who works with whom: customer managers and market managers of one unit, the staff of the branch above. Active people only. */
@Repository
public class Teams {

    private static final String COLLEAGUES = SqlFile.read(Teams.class, "team-colleagues.sql");
    private static final String ABOVE = SqlFile.read(Teams.class, "team-above.sql");

    private final JdbcClient jdbc;

    public Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Member(int staffId, String username, String name, StaffRole role, int organisationId) {}

    /** The market managers of the customer manager's unit, by username. */
    public List<Member> listMarketManagersOf(int customerManagerId) {
        return colleagues(customerManagerId, StaffRole.MARKET_MANAGER);
    }

    /** The customer managers of the market manager's unit, by username. */
    public List<Member> listCustomerManagersOf(int marketManagerId) {
        return colleagues(marketManagerId, StaffRole.CUSTOMER_MANAGER);
    }

    /** The branch staff of the person's unit or of any unit above it, by username. */
    public List<Member> listBranchStaffAbove(int staffId) {
        return jdbc.sql(ABOVE)
                .param("staff", staffId)
                .param("role", StaffRole.BRANCH_STAFF.name())
                .query(Member.class)
                .list();
    }

    private List<Member> colleagues(int staffId, StaffRole role) {
        return jdbc.sql(COLLEAGUES)
                .param("staff", staffId)
                .param("role", role.name())
                .query(Member.class)
                .list();
    }
}
