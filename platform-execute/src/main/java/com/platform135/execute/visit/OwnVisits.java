package com.platform135.execute.visit;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.SqlFile;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.security.PlatformUser;

/** Gives customer managers their visits back as they sent them, so that any of their devices can correct them. */
@Service
class OwnVisits {

    private static final String OWN = SqlFile.read(OwnVisits.class, "visit-own.sql");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnVisits(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws NotFoundException if there is no such visit, or somebody else made it */
    @Transactional(readOnly = true)
    public OwnVisit get(PlatformUser user, UUID id) {
        VisitService.requireCustomerManager(user);
        return jdbc.sql(OWN)
                .param("id", id)
                .param("staff", user.staffId())
                .query((row, number) -> new OwnVisit(
                        json.readValue(row.getString("body"), VisitBody.class),
                        row.getString("shop"),
                        row.getInt("version")))
                .optional()
                .orElseThrow(NotFoundException::new);
    }
}
