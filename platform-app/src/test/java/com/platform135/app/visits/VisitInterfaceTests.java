package com.platform135.app.visits;

import static com.platform135test.CsrfToken.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTest;

/** 王海 of the first market sends a visit; who sees it, and what a script is told. */
@TestPropertySource(properties = "platform.home=target/platform-home-visits")
@PlatformTest
class VisitInterfaceTests {

    private static final PlatformUser WANG = person(101, "wang", StaffRole.CUSTOMER_MANAGER, 4);
    private static final PlatformUser LIU = person(102, "liu", StaffRole.CUSTOMER_MANAGER, 5);
    private static final PlatformUser MM = person(103, "chen", StaffRole.MARKET_MANAGER, 4);
    private static final PlatformUser BRANCH = person(104, "zhou", StaffRole.BRANCH_STAFF, 2);
    private static final PlatformUser OTHER = person(105, "qian", StaffRole.BRANCH_STAFF, 3);

    @Autowired
    MockMvc mvc;

    @Autowired
    DataSource database;

    private static boolean settled;
    private final UUID id = UUID.randomUUID();

    private static PlatformUser person(int id, String username, StaffRole role, @Nullable Integer unit) {
        return new PlatformUser(id, username, username, role, unit);
    }

    @BeforeEach
    void settle() {
        if (settled) {
            return;
        }
        settled = true;
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("""
                insert into core.organisation (organisation_id, code, name, kind, parent_id) values
                  (1, 'CITY', '市公司', 'CITY', null), (2, 'B1', '一分公司', 'BRANCH', 1), (3, 'B2', '二分公司', 'BRANCH', 1)
                , (4, 'M1', '一市场部', 'MARKET', 2), (5, 'M2', '二市场部', 'MARKET', 3)
                """).update();
        jdbc.sql("""
                insert into core.organisation_closure (ancestor_id, descendant_id, depth) values
                  (1,1,0),(2,2,0),(3,3,0),(4,4,0),(5,5,0),(1,2,1),(1,3,1),(2,4,1),(3,5,1),(1,4,2),(1,5,2)
                """).update();
        for (PlatformUser one : new PlatformUser[] {WANG, LIU, MM, BRANCH, OTHER}) {
            jdbc.sql(
                            "insert into core.staff (staff_id, username, name, role, organisation_id) values (:id, :name, :name, :role, :unit)")
                    .param("id", one.staffId())
                    .param("name", one.username())
                    .param("role", one.role().name())
                    .param("unit", one.organisationId())
                    .update();
        }
        jdbc.sql("""
                insert into core.retailer (retailer_id, ordinal, licence_no, name, opened_on) values (1, 1, '320115000001', '南中路副食', date '2020-01-01')
                """).update();
        jdbc.sql("""
                insert into core.retailer_facts (retailer_id, from_date, format, market_type, scale, tier, visit_class, status)
                values (1, date '2020-01-01', 'Z', 'C', 2, 15, 'A', 'ACTIVE')
                """).update();
        jdbc.sql("insert into core.assignment (retailer_id, from_date, staff_id) values (1, date '2020-01-01', 101)")
                .update();
    }

    @Test
    void aVisitIsSentOnceAndReadByThoseAbove() throws Exception {
        mvc.perform(visit("/api/v1/visits").with(user(WANG))).andExpect(status().isCreated());
        mvc.perform(visit("/execute/visits/outbox").with(user(WANG)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));

        for (PlatformUser reader : new PlatformUser[] {WANG, MM, BRANCH}) {
            mvc.perform(get("/execute/visits/" + id).with(user(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("南中路副食")));
        }
        mvc.perform(get("/execute/visits/" + id).with(user(OTHER))).andExpect(status().isNotFound());
        mvc.perform(get("/execute/visits/" + id).with(user(LIU))).andExpect(status().isNotFound());
    }

    @Test
    void whoeverMadeAVisitGetsItBackToCorrectAndNobodyElse() throws Exception {
        mvc.perform(visit("/api/v1/visits").with(user(WANG))).andExpect(status().isCreated());

        for (String path : new String[] {"/api/v1/visits/", "/execute/visits/outbox/"}) {
            mvc.perform(get(path + id).with(user(WANG)))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "no-store"))
                    .andExpect(jsonPath("$.id").value(id.toString()))
                    .andExpect(jsonPath("$.licenceNo").value("320115000001"))
                    .andExpect(jsonPath("$.shop").value("南中路副食"))
                    .andExpect(jsonPath("$.version").value(1))
                    .andExpect(jsonPath("$.findings").isEmpty());
            mvc.perform(get(path + id).with(user(LIU))).andExpect(status().isNotFound());
            mvc.perform(get(path + id).with(user(MM))).andExpect(status().isForbidden());
        }
    }

    @Test
    void thoseAboveReadAndDoNothingElse() throws Exception {
        for (String path : new String[] {"/execute/visits", "/execute/visits/pack", "/execute/visits/form"}) {
            mvc.perform(get(path).with(user(MM))).andExpect(status().isForbidden());
        }
        mvc.perform(visit("/api/v1/visits").with(user(MM))).andExpect(status().isForbidden());
        mvc.perform(visit("/execute/visits/outbox").with(user(BRANCH)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void aScriptIsToldWhyAsAProblem() throws Exception {
        mvc.perform(visit("/execute/visits/outbox").with(user(LIU)).with(csrf()).cookie(new Cookie("lang", "en")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("visit-shop"))
                .andExpect(jsonPath("$.field").value("licenceNo"))
                .andExpect(jsonPath("$.detail").value(containsString("was not your customer")));
    }

    @Test
    void withoutATokenOfThePageNothingIsTaken() throws Exception {
        mvc.perform(visit("/execute/visits/outbox").with(user(WANG))).andExpect(status().isForbidden());
    }

    @Test
    void theDayIsOnTheWorkbenchOfEachRole() throws Exception {
        mvc.perform(visit("/api/v1/visits").with(user(WANG))).andExpect(status().isCreated());

        mvc.perform(get("/").with(user(WANG)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("今天待访")));
        mvc.perform(get("/").with(user(MM)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("团队今天")))
                .andExpect(content().string(containsString("南中路副食")));
        mvc.perform(get("/").with(user(BRANCH)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("今天各市场部拜访")));
    }

    @Test
    void thePackIsCompressibleAndKept() throws Exception {
        mvc.perform(get("/api/v1/visits/pack").with(user(WANG)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", containsString("W/")))
                .andExpect(jsonPath("$.shops[0].licenceNo").value("320115000001"))
                .andExpect(jsonPath("$.findings[0].label").value("已送价签"));
    }

    private MockHttpServletRequestBuilder visit(String path) {
        Instant now = Instant.now();
        return post(path)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content("""
                        {"id":"%s","licenceNo":"320115000001","method":"ON_SITE","startedAt":"%s","updatedAt":"2026-11-01T00:00:00Z"}
                        """.formatted(id, now));
    }
}
