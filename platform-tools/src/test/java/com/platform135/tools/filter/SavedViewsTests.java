package com.platform135.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135test.TestDatabase;

class SavedViewsTests {

    private static final PlatformUser BRANCH = new PlatformUser(1, "b", "周敏", StaffRole.BRANCH_STAFF, 2);
    private static final PlatformUser BELOW = new PlatformUser(2, "m", "陈立", StaffRole.MARKET_MANAGER, 3);
    private static final PlatformUser ELSEWHERE = new PlatformUser(3, "e", "严华", StaffRole.BRANCH_STAFF, 4);

    private SavedViews views;

    @BeforeEach
    void organisation() {
        JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
        jdbc.sql(
                        "insert into core.organisation (organisation_id, code, name, kind, parent_id) values (1, 'c', '市', 'CITY', null)"
                                + ", (2, 'b', '江宁', 'BRANCH', 1), (3, 'm', '东山', 'MARKET', 2), (4, 'o', '浦口', 'BRANCH', 1)")
                .update();
        jdbc.sql(
                        "insert into core.organisation_closure values (1, 1, 0), (2, 2, 0), (3, 3, 0), (4, 4, 0), (2, 3, 1), (1, 2, 1), (1, 3, 2), (1, 4, 1)")
                .update();
        jdbc.sql(
                        "insert into core.staff (staff_id, username, name, role, organisation_id) values (1, 'b', '周敏', 'BRANCH_STAFF', 2)"
                                + ", (2, 'm', '陈立', 'MARKET_MANAGER', 3), (3, 'e', '严华', 'BRANCH_STAFF', 4)")
                .update();
        views = new SavedViews(jdbc);
    }

    @Test
    void aViewKeepsConditionsButNotUnitPeriodAndPage() {
        views.save(here("format", "Z", "month", "2026-10", "org", "b", "page", "2"), "月度考核", false, BRANCH);

        SavedViewRow saved = views.list(here("month", "2026-11"), BRANCH).get(0);

        assertThat(saved.href()).isEqualTo("/analysis/distribution?month=2026-11&format=Z");
        assertThat(saved.current()).isFalse();
        assertThat(views.list(here("format", "Z", "month", "2026-11"), BRANCH)
                        .get(0)
                        .current())
                .isTrue();
    }

    @Test
    void aPersonalViewIsSeenByItsOwnerAlone() {
        views.save(here("format", "Z"), "我的", false, BRANCH);

        assertThat(views.list(here(), BELOW)).isEmpty();
    }

    @Test
    void aSharedViewIsSeenInTheOwnersUnitAndBelowButNotElsewhere() {
        views.save(here("format", "Z"), "月度考核", true, BRANCH);

        assertThat(views.list(here(), BELOW))
                .extracting(SavedViewRow::ownerName)
                .containsExactly("周敏");
        assertThat(views.list(here(), ELSEWHERE)).isEmpty();
    }

    @Test
    void savingUnderTheSameNameReplaces() {
        views.save(here("format", "Z"), "月度考核", false, BRANCH);
        views.save(here("format", "B"), " 月度考核 ", false, BRANCH);

        assertThat(views.list(here(), BRANCH))
                .hasSize(1)
                .first()
                .extracting(SavedViewRow::href)
                .isEqualTo("/analysis/distribution?format=B");
    }

    @Test
    void anothersViewCannotBeRemoved() {
        views.save(here("format", "Z"), "月度考核", true, BRANCH);
        int id = views.list(here(), BRANCH).get(0).id();

        assertThatThrownBy(() -> views.remove(id, BELOW)).isInstanceOf(NotFoundException.class);
        views.remove(id, BRANCH);
        assertThat(views.list(here(), BRANCH)).isEmpty();
    }

    private static PageUrl here(String... pairs) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], new String[] {pairs[i + 1]});
        }
        return PageUrl.of("/analysis/distribution", parameters);
    }
}
