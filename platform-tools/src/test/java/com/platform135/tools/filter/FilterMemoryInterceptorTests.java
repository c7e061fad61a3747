package com.platform135.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.TestDatabase;

class FilterMemoryInterceptorTests {

    private static final String MENU = "http://localhost/analysis/category";
    private static final String ITSELF = "http://localhost/analysis/distribution?format=Z";

    private FilterMemoryInterceptor interceptor;

    @BeforeEach
    void somebody() {
        JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
        jdbc.sql("insert into core.staff (staff_id, username, name, role) values (1, 'a', '甲', 'ADMIN')")
                .update();
        interceptor = new FilterMemoryInterceptor(new FilterMemory(jdbc), new CurrentUser());
        PlatformUser user = new PlatformUser(1, "a", "甲", StaffRole.ADMIN, null);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, List.of()));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void comingFromTheMenuTakesUpWhatWasLastChosen() throws Exception {
        visit("format=Z&month=2026-10", MENU);

        assertThat(visit("month=2026-11", MENU)).isEqualTo("/analysis/distribution?month=2026-11&format=Z");
    }

    @Test
    void anAddressThatWasSentIsShownAsItIs() throws Exception {
        visit("format=Z", MENU);

        assertThat(visit("", null)).isNull();
        assertThat(visit("", "http://elsewhere.example/chat")).isNull();
    }

    @Test
    void clearingTheConditionsOnThePageIsRemembered() throws Exception {
        visit("format=Z", MENU);

        assertThat(visit("", ITSELF)).isNull();
        assertThat(visit("", MENU)).isNull();
    }

    @Test
    void resettingForgetsAndKeepsThePeriod() throws Exception {
        visit("format=Z", MENU);

        assertThat(visit("month=2026-10&format=Z&reset=1", ITSELF)).isEqualTo("/analysis/distribution?month=2026-10");
        assertThat(visit("", MENU)).isNull();
    }

    @Test
    void conditionsThatThePageRefusesAreNotKept() throws Exception {
        visit("format=Z", MENU);
        visit("day=tomorrow", ITSELF, 400);

        assertThat(visit("", MENU)).isEqualTo("/analysis/distribution?format=Z");
    }

    @Test
    void keptConditionsThatThePageNoLongerTakesAreForgotten() throws Exception {
        visit("format=Z", MENU);
        visit("format=Z", MENU, 400);

        assertThat(visit("", MENU)).isNull();
    }

    private @Nullable String visit(String query, @Nullable String from) throws IOException, NoSuchMethodException {
        return visit(query, from, 200);
    }

    private @Nullable String visit(String query, @Nullable String from, int status)
            throws IOException, NoSuchMethodException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/analysis/distribution");
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                request.addParameter(pair.split("=")[0], pair.split("=")[1]);
            }
        }
        if (from != null) {
            request.addHeader("Referer", from);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        HandlerMethod page = new HandlerMethod(this, getClass().getDeclaredMethod("page"));
        if (interceptor.preHandle(request, response, page)) {
            response.setStatus(status);
            interceptor.afterCompletion(request, response, page, null);
        }
        return response.getRedirectedUrl();
    }

    @RemembersFilters
    void page() {}
}
