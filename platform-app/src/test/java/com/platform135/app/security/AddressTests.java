package com.platform135.app.security;

import static com.platform135test.CsrfToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.module.PlatformModule;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTest;

/** Every address the application answers, tried without login and in every role. */
@PlatformTest
class AddressTests {

    private static final Set<String> OPEN =
            Set.of("/login", "/error", "/tools/frame/display", "/tools/frame/offline", "/tools/frame/sw.js");

    @Autowired
    MockMvc mvc;

    @Autowired
    DataSource database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    List<PlatformModule> modules;

    People people;

    @BeforeEach
    void settle() {
        people = new People(database);
        people.settle();
    }

    private PlatformUser in(StaffRole role) {
        @Nullable
        Integer unit = switch (role) {
            case CUSTOMER_MANAGER, MARKET_MANAGER -> 4;
            case BRANCH_STAFF -> 2;
            case CITY_STAFF, PROVINCE_STAFF -> 1;
            case ADMIN -> null;
        };
        return people.add("in-" + role.name().toLowerCase(java.util.Locale.ROOT), role, unit);
    }

    @Test
    void withoutLoginEveryAddressLeadsToTheLogin() throws Exception {
        for (Map.Entry<RequestMappingInfo, ?> mapping :
                mappings.getHandlerMethods().entrySet()) {
            for (String pattern : mapping.getKey().getPatternValues()) {
                if (OPEN.contains(pattern)) {
                    continue;
                }
                String path = pattern.replaceAll("\\{[^}]*}", "1");
                RequestMethod method = mapping.getKey().getMethodsCondition().getMethods().stream()
                        .findFirst()
                        .orElse(RequestMethod.GET);
                int answer = mvc.perform(request(method.asHttpMethod(), path).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus();

                assertThat(answer).as(method + " " + path).isIn(302, 401, 403);
            }
        }
    }

    @Test
    void anAddressThatNoModuleNamesIsNotFoundForAnybody() throws Exception {
        for (StaffRole role : StaffRole.values()) {
            RequestPostProcessor login = user(in(role));
            mvc.perform(get("/nowhere").with(login)).andExpect(status().isNotFound());
            mvc.perform(get("/analysis").with(login)).andExpect(status().isNotFound());
            mvc.perform(get("/api/v1/nothing").with(login)).andExpect(status().isNotFound());
        }
    }

    @Test
    void aPageOpensForItsRolesAndForNobodyElse() throws Exception {
        for (StaffRole role : StaffRole.values()) {
            PlatformUser user = in(role);
            for (ModuleEntry entry :
                    modules.stream().flatMap(PlatformModule::entries).toList()) {
                int answer = mvc.perform(get(entry.path()).with(user(user)))
                        .andReturn()
                        .getResponse()
                        .getStatus();

                if (entry.openTo(role)) {
                    assertThat(answer).as(role + " " + entry.path()).isIn(200, 302);
                } else {
                    assertThat(answer).as(role + " " + entry.path()).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void systemAdministrationIsForAdministrators() {
        Set<StaffRole> others = new TreeSet<>(Arrays.asList(StaffRole.values()));
        others.remove(StaffRole.ADMIN);

        assertThat(modules.stream()
                        .filter(module -> module.key().equals("admin"))
                        .flatMap(PlatformModule::entries)
                        .filter(entry -> others.stream().anyMatch(entry::openTo)))
                .isEmpty();
    }

    @Test
    void everyAnswerCarriesStrictHeaders() throws Exception {
        for (String path : List.of("/login", "/", "/api/v1/metrics", "/tools/assets/app.css", "/actuator/health")) {
            mvc.perform(get(path))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("X-Frame-Options", "DENY"))
                    .andExpect(header().string(
                                    "Content-Security-Policy",
                                    allOf(
                                            containsString("default-src 'none'"),
                                            containsString("script-src 'self'"),
                                            not(containsString("unsafe-eval")))));
        }
    }
}
