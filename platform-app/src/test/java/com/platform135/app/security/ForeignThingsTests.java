package com.platform135.app.security;

import static com.platform135test.CsrfToken.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.module.PlatformModule;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTest;

/**
 * What belongs to somebody else is answered exactly as what doesn't exist, at every address that takes an id, and stays as it is. Each
 * address is then tried by somebody who may, so that no refusal is one of a badly made request.
 */
@TestPropertySource(properties = "platform.home=target/platform-home-foreign")
@PlatformTest
class ForeignThingsTests {

    /** Path variables that name no object of anybody's. */
    private static final Set<String> NAMES = Set.of("suffix", "name", "kind", "day");

    @Autowired
    MockMvc mvc;

    @Autowired
    DataSource database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    List<PlatformModule> modules;

    private static @Nullable ForeignThings settled;
    private ForeignThings things;

    @BeforeEach
    void settle() {
        if (settled == null) {
            settled = new ForeignThings(database);
        }
        things = settled;
    }

    /**
     * A request with ids in braces, who may make it (null: nobody, as things stand) and who may not. A quiet one passes over what it
     * doesn't know.
     */
    private record Use(
            HttpMethod method,
            String address,
            Map<String, String> fields,
            @Nullable PlatformUser insider,
            List<PlatformUser> outsiders,
            boolean quiet) {

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    private final List<Use> uses = new ArrayList<>();

    private void use(
            HttpMethod method,
            String address,
            @Nullable PlatformUser insider,
            PlatformUser[] outsiders,
            String... fields) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put(fields[i], fields[i + 1]);
        }
        uses.add(new Use(method, address, map, insider, List.of(outsiders), false));
    }

    private void get(String address, @Nullable PlatformUser insider, PlatformUser... outsiders) {
        use(HttpMethod.GET, address, insider, outsiders);
    }

    private PlatformUser[] allBut(PlatformUser... insiders) {
        return List.of(
                        things.wang,
                        things.zhao,
                        things.liu,
                        things.manager,
                        things.otherManager,
                        things.branch,
                        things.otherBranch)
                .stream()
                .filter(one -> !List.of(insiders).contains(one))
                .toArray(PlatformUser[]::new);
    }

    private void collect() {
        PlatformUser[] others = {things.zhao, things.liu, things.otherManager, things.otherBranch};
        PlatformUser[] outside = {things.liu, things.otherManager, things.otherBranch};
        problems(others);
        visits(others);
        retailers(others);
        plans(outside);
        get("/analysis/chances/areas/{area}", things.manager, outside);
        use(HttpMethod.POST, "/analysis/chances/areas/{area}/finish", things.manager, outside);
        sets(allBut(things.wang));
        ownThings(allBut(things.wang));
        administration(allBut());
    }

    private void problems(PlatformUser... others) {
        String at = "/analysis/problems/{problem}";
        get(at, things.manager, others);
        get(at + "/edit", things.wang, others);
        get("/analysis/problems/new?licence={licence}", things.wang, things.branch);
        use(HttpMethod.POST, at + "/comments", things.manager, others, "body", "看到了");
        use(HttpMethod.POST, at + "/confirmation", things.manager, others, "body", "");
        use(HttpMethod.POST, at + "/evidence/{evidence}/drop", things.wang, others);
        String[] form = {
            "revision", "0", "point", "CUSTOMER", "severity", "LOW", "title", "铺货下滑", "licences", "320115000001"
        };
        use(HttpMethod.POST, at + "/edit", things.wang, others, form);
        use(
                HttpMethod.POST,
                at + "/causes",
                things.wang,
                others,
                "revision",
                "1",
                "causeId",
                "",
                "depth",
                "0",
                "words",
                "人");
        use(HttpMethod.POST, at + "/state", things.wang, others, "revision", "2", "state", "PLANNED", "said", "");
        String[] rows = {"problem", "{problem}", "kind", "SHOP", "view", "/tools/retailers", "all", "1"};
        use(HttpMethod.POST, "/analysis/problems/from-rows/add", things.wang, others, rows);
    }

    private void visits(PlatformUser... others) {
        get("/execute/visits/{visit}", things.branch, others);
        get("/execute/visits/outbox/{visit}", things.wang, others);
        get("/api/v1/visits/{visit}", things.wang, others);
        get("/execute/visits/{visit}/photos/{photo}", null, others);
        use(HttpMethod.PUT, "/execute/visits/outbox/{visit}/photos/{photo}", null, others);
        use(HttpMethod.PUT, "/api/v1/visits/{visit}/photos/{photo}", null, others);
        get("/evaluate/visits/{visit}", things.branch, others);
        String at = "/evaluate/visits/{visit}";
        use(HttpMethod.POST, at + "/comments", things.manager, others, "body", "看到了");
        use(HttpMethod.POST, at + "/review", things.manager, others, "version", "1", "verdict", "confirmed");
        String matter = at + "/matters/{matter}";
        use(
                HttpMethod.POST,
                matter + "/escalation",
                things.manager,
                others,
                "note",
                "请协调",
                "dueOn",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7).toString());
        use(HttpMethod.POST, matter + "/answer", things.branch, others, "answer", "下周送到");
        use(HttpMethod.POST, matter + "/done", things.manager, others, "outcome", "送到了");
        use(HttpMethod.POST, matter + "/open", things.manager, others);
        for (String what : new String[] {"unconfirm", "confirm"}) {
            Map<String, String> fields = Map.of("keys", "{visit}_1");
            uses.add(new Use(
                    HttpMethod.POST, "/evaluate/visits/" + what, fields, things.manager, List.of(others), true));
        }
    }

    private void retailers(PlatformUser... others) {
        String at = "/tools/retailers/{licence}";
        get(at, things.manager, others);
        use(HttpMethod.POST, at, things.wang, others, "openingHours", "7:00–22:00");
        use(HttpMethod.POST, at + "/corrections", things.wang, others, "field", "name", "wanted", "南中路副食店");
        String answer = "/tools/retailers/corrections/{correction}";
        use(HttpMethod.POST, answer, things.branch, others, "done", "true", "answer", "改了");
    }

    private void plans(PlatformUser... outside) {
        for (String kind : new String[] {"month", "week"}) {
            String at = "/plan/team-" + kind;
            String line = kind.equals("month") ? "{monthLine}" : "{weekItem}";
            String first = kind.equals("month") ? "2026-11-01" : "2026-11-16";
            get(at + "?org={unit}", things.manager, outside);
            get(at + "/lines/" + line + "/thread", things.wang, outside);
            use(HttpMethod.POST, at + "/lines/" + line + "/take", things.wang, outside);
            use(HttpMethod.POST, at + "/read", things.wang, outside, "org", "{unit}", "first", first, "version", "1");
            String[] review = {"org", "{unit}", "first", first, "version", "1", "verdict", "SEEN"};
            use(HttpMethod.POST, at + "/review", things.branch, outside, review);
            get(at + "/edit?org={unit}", things.manager, outside);
        }
        get("/plan/team-week/shops?org={unit}&q=南", things.manager, outside);
    }

    private void sets(PlatformUser... others) {
        String brand = "/tools/brand-sets/{brandSet}";
        get(brand, things.wang, others);
        get("/tools/brand-sets/new?copy={brandSet}", things.wang, others);
        use(HttpMethod.POST, "/tools/brand-sets/draft", things.wang, others, "id", "{brandSet}", "name", "集");
        String[] specs = {"revision", "0", "name", "王的品牌集", "lines[0].specId", "1"};
        use(HttpMethod.POST, brand, things.wang, others, specs);
        String at = "/tools/customer-sets/{customerSet}";
        get(at, things.wang, others);
        get("/tools/customer-sets/new?copy={customerSet}", things.wang, others);
        get("/tools/customer-sets/members?customerSet={customerSet}", things.wang, others);
        String[] draft = {"id", "{customerSet}", "name", "集", "kind", "FIXED", "licences", "320115000001"};
        use(HttpMethod.POST, "/tools/customer-sets/draft", things.wang, others, draft);
        use(HttpMethod.POST, "/tools/customer-sets/preview", things.wang, others, draft);
        String[] form = {"revision", "0", "name", "王的集", "kind", "FIXED", "licences", "320115000001"};
        use(HttpMethod.POST, at, things.wang, others, form);
        use(HttpMethod.POST, at.replace("customerSet", "spareSet") + "/delete", things.wang, others, "revision", "0");
        String spare = "/tools/brand-sets/{spareBrandSet}/delete";
        use(HttpMethod.POST, spare, things.wang, others, "revision", "0");
    }

    private void ownThings(PlatformUser... others) {
        get("/tools/exports/{export}/file", things.wang, others);
        get("/tools/messages/{message}", things.wang, others);
        use(HttpMethod.POST, "/tools/subscriptions/{subscription}/leave", null, others, "refused", "true");
        use(HttpMethod.POST, "/tools/subscriptions/{subscription}/sample", things.wang, others);
        use(HttpMethod.POST, "/tools/subscriptions/{subscription}/remove", things.wang, others);
        use(HttpMethod.POST, "/tools/frame/views/{view}/remove", things.wang, others, "address", "/tools/retailers");
        use(HttpMethod.POST, "/me/tokens/{token}/revoke", things.wang, others);
    }

    private void administration(PlatformUser... others) {
        for (String path : new String[] {"/admin/imports/{import}", "/api/v1/imports/{import}"}) {
            get(path, things.admin, others);
            get(path + "/rejects.csv", things.admin, others);
            use(HttpMethod.POST, path + "/passwords.csv", null, others);
            use(HttpMethod.POST, path + "/undo", path.startsWith("/api") ? null : things.admin, others);
        }
        get("/admin/imports/{import}/live", things.admin, others);
        use(HttpMethod.POST, "/admin/imports/{import}/apply", things.admin, others);
        get("/admin/staff/{manager}", things.admin, others);
        use(HttpMethod.POST, "/admin/staff/{manager}", null, others, "name", "王");
        use(HttpMethod.POST, "/admin/staff/{manager}/reset-password", things.admin, others);
        use(HttpMethod.POST, "/admin/staff/{manager}/unlock", things.admin, others);
        use(HttpMethod.POST, "/admin/staff/{manager}/active", things.admin, others, "active", "true");
        get("/admin/organisation/{unitId}", things.admin, others);
        use(HttpMethod.POST, "/admin/organisation/{unitId}", null, others, "name", "一市场部");
        use(HttpMethod.POST, "/admin/organisation/{unitId}/below", null, others);
    }

    @Test
    void whatBelongsToSomebodyElseIsAnsweredAsWhatDoesNotExist() throws Exception {
        collect();
        List<String> wrong = new ArrayList<>();
        Map<String, Long> before = things.counts();
        for (Use use : uses) {
            for (PlatformUser outsider : use.outsiders()) {
                Answer real = ask(use, outsider, things.ids());
                Answer unknown = ask(use, outsider, strangers());
                boolean refused = use.quiet() ? real.status() < 500 : real.status() >= 400 && real.status() < 500;
                if (!refused || !real.equals(unknown)) {
                    wrong.add(use + " as " + outsider.username() + ": " + real + " — unknown: " + unknown);
                }
            }
        }
        if (!things.counts().equals(before)) {
            wrong.add("changed: " + before + " to " + things.counts());
        }
        for (Use use : uses) {
            PlatformUser insider = use.insider();
            if (insider == null) {
                continue;
            }
            Answer answer = ask(use, insider, things.ids());
            if (answer.status() >= 400) {
                wrong.add(use + " as " + insider.username() + ", who may: " + answer);
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** What an answer gives away; ids and tokens, which differ each time, left out. */
    private record Answer(int status, String words) {}

    private static final Pattern CONTENT = Pattern.compile("<main.*?</main>", Pattern.DOTALL);

    private Answer ask(Use use, PlatformUser who, Map<String, String> ids) throws Exception {
        String address = filled(use.address(), ids);
        MockHttpServletRequestBuilder asked = request(use.method(), URI.create(address.replace("南", "%E5%8D%97")))
                .with(user(who));
        use.fields().forEach((name, value) -> asked.param(name, filled(value, ids)));
        if (use.method() != HttpMethod.GET) {
            asked.with(csrf());
        }
        MockHttpServletResponse answer = mvc.perform(asked).andReturn().getResponse();
        String body = answer.getContentAsString(StandardCharsets.UTF_8);
        Matcher content = CONTENT.matcher(body);
        String words = (content.find() ? content.group() : body).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        for (String id : ids.values()) {
            words = words.replaceAll("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])", "…");
        }
        return new Answer(answer.getStatus(), answer.getStatus() < 300 ? "" : words.replaceAll("\\s+", " "));
    }

    private static String filled(String text, Map<String, String> ids) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    /** Ids of the same shapes that nothing has. */
    private Map<String, String> strangers() {
        Map<String, String> strangers = new LinkedHashMap<>();
        things.ids()
                .forEach((name, id) -> strangers.put(
                        name,
                        switch (name) {
                            case "licence" -> "320115999999";
                            case "unit" -> "M9";
                            default -> id.length() == 36 ? UUID.randomUUID().toString() : "987654";
                        }));
        return strangers;
    }

    @Test
    void noAddressThatTakesAnIdIsLeftOut() {
        collect();
        Set<String> left = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(ForeignThingsTests::takesAnId)
                        .filter(pattern -> uses.stream().noneMatch(use -> isOf(use, pattern)))
                        .forEach(pattern ->
                                left.add(mapping.getMethodsCondition().getMethods() + " " + pattern)));

        assertThat(left).isEmpty();
    }

    private static boolean takesAnId(String pattern) {
        Matcher variables = Pattern.compile("\\{([a-zA-Z]+)").matcher(pattern);
        while (variables.find()) {
            if (!NAMES.contains(variables.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Use use, String pattern) {
        String path = use.address().replaceAll("\\?.*", "").replaceAll("\\{[^/]*}", "X");
        return path.equals(pattern.replaceAll("\\{[^/]*}", "X"));
    }

    @Test
    void unitsPeopleAndSetsOfOthersAreUnknownOnEveryPage() throws Exception {
        List<String> wrong = new ArrayList<>();
        String[] asked = {"org={unit}", "manager={manager}", "customerSet={customerSet}", "brandSet={brandSet}"};
        for (ModuleEntry entry :
                modules.stream().flatMap(PlatformModule::entries).toList()) {
            for (PlatformUser outsider : new PlatformUser[] {things.liu, things.otherManager, things.otherBranch}) {
                for (String what : asked) {
                    Use use = new Use(HttpMethod.GET, entry.path() + "?" + what, Map.of(), outsider, List.of(), false);
                    Answer real = ask(use, outsider, things.ids());
                    if (entry.openTo(outsider.role()) && !real.equals(ask(use, outsider, strangers()))) {
                        wrong.add(use + " as " + outsider.username() + ": " + real);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }
}
