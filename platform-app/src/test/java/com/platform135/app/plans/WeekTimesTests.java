package com.platform135.app.plans;

import static com.platform135test.CsrfToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.TimeZone;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTest;

/** A time of day in a plan is what was written, whatever zone the machine is in. */
@TestPropertySource(properties = "platform.home=target/platform-home-plans")
@PlatformTest
class WeekTimesTests {

    private static final PlatformUser MM = new PlatformUser(103, "chen", "陈", StaffRole.MARKET_MANAGER, 4);
    private static final String EDIT = "/plan/team-week/edit?period=2026-W48";

    @Autowired
    MockMvc mvc;

    @Autowired
    DataSource database;

    @Test
    void aTimeOfDayReadsTheSameInAnyZone() throws Exception {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("""
                insert into core.organisation (organisation_id, code, name, kind, parent_id) values
                  (1, 'CITY', '市公司', 'CITY', null), (2, 'B1', '一分公司', 'BRANCH', 1), (4, 'M1', '一市场部', 'MARKET', 2)
                """).update();
        jdbc.sql(
                        "insert into core.organisation_closure (ancestor_id, descendant_id, depth) values (1,1,0),(2,2,0),(4,4,0),(1,2,1),(2,4,1),(1,4,2)")
                .update();
        jdbc.sql(
                        "insert into core.staff (staff_id, username, name, role, organisation_id) values (103, 'chen', '陈', 'MARKET_MANAGER', 4)")
                .update();
        mvc.perform(post(EDIT)
                        .with(user(MM))
                        .with(csrf())
                        .param("step", "save")
                        .param("items[0].day", "1")
                        .param("items[0].kind", "MORNING")
                        .param("items[0].from", "08:20")
                        .param("items[0].to", "08:50"))
                .andExpect(status().is3xxRedirection());

        assertThat(jdbc.sql(
                                "select from_time::text || ' ' || (select monday from plan.week_plan) from plan.week_plan_item")
                        .query(String.class)
                        .single())
                .isEqualTo("08:20:00 2026-11-23");
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : new String[] {"UTC", "Asia/Tokyo", "America/New_York"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                mvc.perform(get(EDIT).with(user(MM)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("value=\"08:20\"")));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
