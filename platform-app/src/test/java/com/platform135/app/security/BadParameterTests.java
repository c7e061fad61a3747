package com.platform135.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.tools.error.ErrorView;
import com.platform135.tools.report.Report;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTest;

/**
 * Every address that can be asked, with every parameter it knows and everything that can be wrong with one: never a failure, a refusal says
 * so in a sentence, and nothing typed becomes part of the page. Addresses and parameters are found, so a new page is included.
 *
 * <p>All parameters are given a bad value at once; whichever the answer refuses is noted and left out, until the rest is taken.
 */
@TestPropertySource(
        properties = {"platform.home=target/platform-home-bad-parameters", "spring.test.mockmvc.print=none"})
@PlatformTest
class BadParameterTests {

    /** Parameters of which each needs the other: these are also tried with a good other. */
    private static final Map<String, String> PARTNERS =
            Map.of("from", "to=2026-11-22", "to", "from=2026-11-01", "tierFrom", "tierTo=30", "tierTo", "tierFrom=1");

    private static final List<Set<String>> INSTEAD_OF_EACH_OTHER =
            List.of(Set.of("period", "month", "months"), Set.of("org", "manager"), Set.of("brandSet", "specs"));

    /** What a page may not be asked without. */
    private static final Map<String, String> NEEDED = Map.of(
            "shop",
            ForeignThings.LICENCE,
            "licence",
            ForeignThings.LICENCE,
            "spec",
            "6901028000001",
            "view",
            "/tools/retailers",
            "path",
            "/tools/retailers");

    /** What answers refusals, and pictures that are in no database. */
    private static final Set<String> NOT_ASKED = Set.of("/error", "/execute/visits/{visitId}/photos/{photoId}");

    /** A file reads its address as its page does: each gets one value in so many, another part each. */
    private static final int PARTS = 4;

    /** So many pages with the same refusal have it from one rule. */
    private static final int PAGES_OF_A_RULE = 2;

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(?::(?:[^{}]|\\{\\d+})*)?}");
    private static final Pattern NAMED = Pattern.compile("<(?:input|select|textarea)[^>]* name=\"([a-zA-Z0-9]+)\"");
    private static final Pattern LINKED = Pattern.compile("[?&;]([a-zA-Z0-9]+)=");
    private static final Pattern KNOWN_ONES = Pattern.compile("可用的参数：([a-zA-Z0-9, ]+)");
    private static final Pattern SENTENCE = Pattern.compile("[\\u4e00-\\u9fff].*。", Pattern.DOTALL);
    private static final Pattern UNGUARDED_FORMULA = Pattern.compile("(?m)(^|,)\"?=HYPERLINK");
    private static final Pattern TRACE = Pattern.compile("Exception|\\bat (com|org|java)\\.");

    @Autowired
    MockMvc mvc;

    @Autowired
    DataSource database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Collection<Report> reports;

    @Autowired
    JsonMapper json;

    private static @Nullable ForeignThings settled;
    private ForeignThings things;
    private final List<String> wrong = new ArrayList<>();

    /** How many pages refused a parameter with these values in these words. */
    private final Map<String, Integer> refused = new HashMap<>();

    /** The words in which a parameter with these values was refused last. */
    private final Map<String, String> known = new HashMap<>();

    @BeforeEach
    void settle() {
        if (settled == null) {
            settled = new ForeignThings(database);
        }
        things = settled;
    }

    /**
     * An address that somebody may ask.
     *
     * @param needed what it isn't answered without
     * @param strict refuses what it doesn't know; others pass over it
     */
    private record Page(
            String path, Map<String, String> needed, PlatformUser reader, Set<String> parameters, boolean strict) {

        boolean isFile() {
            return path.endsWith(".csv");
        }
    }

    /** A refusal: whom it blames, and its words. */
    private record Refusal(@Nullable String field, @Nullable String words) {}

    @Test
    void noParameterMakesAPageFail() {
        List<Page> pages = pages();
        assertThat(pages).hasSizeGreaterThan(70);

        for (int i = 0; i < pages.size(); i++) {
            for (int j = 0; j < BadParameters.VALUES.size(); j++) {
                if (!pages.get(i).isFile() || j % PARTS == i % PARTS) {
                    askAll(pages.get(i), BadParameters.VALUES.get(j));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /**
     * Asks with a bad value in every parameter, and again without the one refused, until the rest is taken. What several pages have refused
     * in the same words is one rule that they share: the others aren't asked that again.
     */
    private void askAll(Page page, List<String> values) {
        Set<String> left = new TreeSet<>(page.parameters());
        left.removeIf(name -> page.strict() && PARTNERS.containsKey(name) || isKnown(name, values));
        while (!left.isEmpty()) {
            Set<String> together = page.strict() ? together(left) : new TreeSet<>(left);
            Optional<Refusal> refusal = ask(page, together, values, "");
            String blamed =
                    refusal.map(Refusal::field).filter(together::contains).orElse(null);
            if (refusal.isEmpty()) {
                left.removeAll(together);
            } else if (blamed != null) {
                left.remove(blamed);
                learn(blamed, values, refusal.get());
            } else {
                left.removeAll(together);
                together.forEach(
                        each -> ask(page, Set.of(each), values, "").ifPresent(alone -> learn(each, values, alone)));
            }
        }
        PARTNERS.forEach((name, good) -> {
            String rule = good + values;
            if (page.strict() && page.parameters().contains(name) && refused.getOrDefault(rule, 0) < PAGES_OF_A_RULE) {
                ask(page, Set.of(name), values, good).ifPresent(refusal -> refused.merge(rule, 1, Integer::sum));
            }
        });
    }

    /** As many as may be given at once. */
    private static Set<String> together(Set<String> names) {
        Set<String> together = new TreeSet<>(names);
        INSTEAD_OF_EACH_OTHER.forEach(group -> {
            Set<String> present = new TreeSet<>(group);
            present.retainAll(together);
            present.stream().skip(1).forEach(together::remove);
        });
        return together;
    }

    private void learn(String name, List<String> values, Refusal refusal) {
        String rule = name + values + refusal.words();
        known.put(name + values, rule);
        refused.merge(rule, 1, Integer::sum);
    }

    private boolean isKnown(String name, List<String> values) {
        return refused.getOrDefault(known.get(name + values), 0) >= PAGES_OF_A_RULE;
    }

    private Optional<Refusal> ask(Page page, Set<String> names, List<String> values, String more) {
        String what = page.path() + " as " + page.reader().username() + " with " + names + "=" + shortened(values) + " "
                + more;
        Map<String, String> rest = new TreeMap<>(page.needed());
        rest.keySet().removeAll(names);
        String address = address(page.path(), rest) + (more.isEmpty() ? "" : (rest.isEmpty() ? "?" : "&") + more);
        boolean drawn = values.get(0).contains(BadParameters.TAG);
        MockHttpServletRequestBuilder request =
                request(address, page.reader(), drawn ? "text/html" : "application/json");
        names.forEach(name -> request.queryParam(name, values.toArray(String[]::new)));
        try {
            MvcResult result = mvc.perform(request).andReturn();
            MockHttpServletResponse answer = result.getResponse();
            judge(what, result);
            return answer.getStatus() < 400 ? Optional.empty() : Optional.of(refusal(result));
        } catch (Exception failure) {
            wrong.add(what + ": " + failure);
            return Optional.empty();
        }
    }

    private static MockHttpServletRequestBuilder request(String address, PlatformUser reader) {
        return request(address, reader, "text/html");
    }

    /** For programs a refusal is a document: the same words, without a page around them. */
    private static MockHttpServletRequestBuilder request(String address, PlatformUser reader, String accepted) {
        return get(URI.create(address)).with(user(reader)).accept(accepted, "*/*");
    }

    private static String shortened(List<String> values) {
        String text = values.toString().replaceAll("[^\\p{Graph} \\u4e00-\\u9fff]", "?");
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private void judge(String what, MvcResult result) throws Exception {
        MockHttpServletResponse answer = result.getResponse();
        String type = Objects.toString(answer.getContentType(), "");
        String body = type.startsWith("text/") || type.contains("json")
                ? answer.getContentAsString(StandardCharsets.UTF_8)
                : "";
        if (answer.getStatus() >= 500) {
            wrong.add(what + ": " + answer.getStatus());
        } else if (answer.getStatus() >= 400) {
            String words = refusal(result).words();
            if (words == null
                    || !SENTENCE.matcher(words).find()
                    || TRACE.matcher(words).find()) {
                wrong.add(what + ": " + answer.getStatus() + " says " + words);
            }
        }
        if (type.startsWith("text/html")
                && (body.contains(BadParameters.TAG) || body.contains(BadParameters.ATTRIBUTE))) {
            wrong.add(what + ": written as it is");
        }
        if (type.startsWith("text/csv") && UNGUARDED_FORMULA.matcher(body).find()) {
            wrong.add(what + ": a formula");
        }
        String next = Objects.toString(answer.getHeader("Location"), "");
        if (next.startsWith(BadParameters.ELSEWHERE)) {
            wrong.add(what + ": leads to " + next);
        }
    }

    private Refusal refusal(MvcResult result) throws Exception {
        ModelAndView page = result.getModelAndView();
        if (page != null && page.getModel().get("error") instanceof ErrorView view) {
            return new Refusal(view.field(), view.detail());
        }
        MockHttpServletResponse answer = result.getResponse();
        if (Objects.toString(answer.getContentType(), "").contains("json")) {
            JsonNode problem = json.readTree(answer.getContentAsByteArray());
            return new Refusal(
                    problem.path("field").asStringOpt().orElse(null),
                    problem.path("detail").asStringOpt().orElse(null));
        }
        return new Refusal(null, null);
    }

    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        Map<String, HandlerMethod> patterns = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (isAsked(mapping)) {
                mapping.getPatternValues().stream()
                        .filter(pattern -> !NOT_ASKED.contains(pattern))
                        .forEach(pattern -> patterns.put(pattern, handler));
            }
        });
        patterns.forEach((pattern, handler) -> {
            List<Page> found = addresses(pattern)
                    .flatMap(address -> page(address, handler).stream())
                    .limit(pattern.contains("{name") ? 100 : 1)
                    .toList();
            if (found.isEmpty()) {
                wrong.add("nobody may ask " + pattern);
            }
            pages.addAll(found);
        });
        return pages;
    }

    private static boolean isAsked(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        boolean stream = mapping.getProducesCondition().getProducibleMediaTypes().stream()
                .anyMatch(type -> type.toString().equals("text/event-stream"));
        return !stream && (methods.contains(RequestMethod.GET) || methods.isEmpty());
    }

    /** The addresses a pattern may stand for: with ids of what there is. */
    private Stream<String> addresses(String pattern) {
        Matcher variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            return Stream.of(pattern);
        }
        return values(variable.group(1)).stream()
                .flatMap(value ->
                        addresses(pattern.substring(0, variable.start()) + value + pattern.substring(variable.end())));
    }

    private Collection<String> values(String variable) {
        String plain = variable.replaceAll("Id$", "");
        return switch (plain) {
            case "suffix" -> List.of("csv");
            case "kind" -> List.of("orders");
            case "name" -> reports.stream().map(Report::name).toList();
            default ->
                things.ids().containsKey(plain)
                        ? List.of(things.ids().get(plain))
                        : new LinkedHashSet<>(things.ids().values());
        };
    }

    /** The first who may ask an address, as it is. */
    private Optional<Page> page(String address, HandlerMethod handler) {
        return Stream.of(things.manager, things.wang, things.branch, things.admin)
                .flatMap(reader ->
                        needed(address, reader, handler).stream().map(needed -> page(address, needed, reader, handler)))
                .findFirst();
    }

    private static String address(String path, Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .reduce((first, next) -> first + "&" + next)
                .map(query -> path + "?" + query)
                .orElse(path);
    }

    /** What the reader must ask the address with; empty where it isn't the reader's. */
    private Optional<Map<String, String>> needed(String path, PlatformUser reader, HandlerMethod handler) {
        Map<String, String> needed = new TreeMap<>();
        try {
            for (int i = 0; i < NEEDED.size(); i++) {
                MvcResult result =
                        mvc.perform(request(address(path, needed), reader)).andReturn();
                boolean handled = result.getHandler() instanceof HandlerMethod found
                        && found.getMethod().equals(handler.getMethod());
                if (handled && result.getResponse().getStatus() < 400) {
                    return Optional.of(needed);
                }
                String missing = handled ? refusal(result).field() : null;
                if (missing == null || !NEEDED.containsKey(missing) || needed.containsKey(missing)) {
                    return Optional.empty();
                }
                needed.put(missing, NEEDED.get(missing));
            }
        } catch (Exception failure) {
            wrong.add(path + ": " + failure);
        }
        return Optional.empty();
    }

    private Page page(String path, Map<String, String> needed, PlatformUser reader, HandlerMethod handler) {
        String address = address(path, needed);
        Set<String> names = new TreeSet<>(BadParameters.COMMON);
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .forEach(parameter -> {
                    RequestParam declared =
                            AnnotatedElementUtils.getMergedAnnotation(parameter.getParameter(), RequestParam.class);
                    String name = declared == null ? "" : declared.name();
                    names.add(name.isEmpty() ? parameter.getParameter().getName() : name);
                });
        try {
            String body = mvc.perform(request(address, reader))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            found(NAMED, body, names);
            found(LINKED, body.replace("&amp;", "&"), names);
            Refusal unknown =
                    refusal(mvc.perform(request(address + (address.contains("?") ? "&" : "?") + "zz=1", reader))
                            .andReturn());
            Matcher known = KNOWN_ONES.matcher(Objects.toString(unknown.words(), ""));
            if (known.find()) {
                return new Page(path, needed, reader, Set.of(known.group(1).split(", ")), true);
            }
        } catch (Exception failure) {
            wrong.add(address + ": " + failure);
        }
        names.remove("_csrf");
        names.add("没有<b>");
        return new Page(path, needed, reader, names, false);
    }

    private static void found(Pattern pattern, String text, Set<String> names) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            names.add(found.group(1));
        }
    }
}
