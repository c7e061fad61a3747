package com.platform135test;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Opens pages of a {@link TestCity} as somebody who is on record there. */
public final class TestPages {

    private static final Pattern COUNTER =
            Pattern.compile("<a class=\"[vs]\" href=\"([^\"]*)\"[^>]*>[^<\\d]*([\\d,]+)[^<]*</a>");
    private static final Pattern ROW = Pattern.compile("name=\"keys\"");

    private final MockMvcTester mvc;
    private final TestReports people;

    public TestPages(MockMvcTester mvc, TestCity city) {
        this.mvc = mvc;
        this.people = new TestReports(city);
    }

    public MvcTestResult get(String username, String uri) {
        return mvc.get().uri(uri).with(user(people.user(username))).exchange();
    }

    /**
     * A counter on a page.
     *
     * @param said what it says
     * @param listed rows of the list it opens
     */
    public record Counter(String href, int said, int listed) {}

    /** The counters above a page's list, with how many rows stand in the list that each opens. */
    public List<Counter> counters(String username, String uri) throws UnsupportedEncodingException {
        Matcher links = COUNTER.matcher(body(username, uri));
        List<Counter> counters = new ArrayList<>();
        while (links.find()) {
            String href = links.group(1).replace("&amp;", "&");
            long listed =
                    ROW.matcher(body(username, href + "&size=500")).results().count();
            counters.add(new Counter(href, Integer.parseInt(links.group(2).replace(",", "")), (int) listed));
        }
        return counters;
    }

    private String body(String username, String uri) throws UnsupportedEncodingException {
        return mvc.get()
                .uri(URI.create(uri))
                .with(user(people.user(username)))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    /** @param form {@code a=1&b=2} */
    public MvcTestResult post(String username, String uri, String form) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri(uri).with(user(people.user(username))).with(csrf());
        for (String pair : form.split("&")) {
            request.param(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return request.exchange();
    }
}
