package com.platform135.analysis.peers;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.tools.scope.Unscoped;

/** What of the directory peers are found by. */
@Repository
public class PeerQueries {

    private static final String BRANCHES = SqlFile.read(PeerQueries.class, "branches-of-managers.sql");

    private final JdbcClient jdbc;

    public PeerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A customer manager and the branch above. */
    public record ManagersBranch(int staffId, int branchId) {}

    @Unscoped("peers are sought in the whole branch; nothing but numbers of units comes of it")
    List<ManagersBranch> branches() {
        return jdbc.sql(BRANCHES).query(ManagersBranch.class).list();
    }

    @Unscoped("a licence's number in the books; whether the scope holds the shop is asked of the sales store")
    Optional<Integer> findShop(String licenceNo) {
        return jdbc.sql("select retailer_id from core.retailer where licence_no = :licence")
                .param("licence", licenceNo)
                .query(Integer.class)
                .optional();
    }
}
