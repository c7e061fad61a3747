package com.platform135.tools.layout;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import com.platform135.tools.table.PageUrl;

/** An address of this application that a form brought along to come back to. Never another site's. */
public record LocalAddress(String text) {

    private static final LocalAddress HOME = new LocalAddress("/");

    /** Longer ones fit into no header. */
    private static final int LONGEST = 6000;

    public static LocalAddress of(String text) {
        boolean local = text.length() <= LONGEST
                && text.startsWith("/")
                && !text.startsWith("//")
                && text.chars().noneMatch(sign -> sign == '\\' || sign < ' ');
        return local ? new LocalAddress(text) : HOME;
    }

    public String redirect() {
        return "redirect:" + text.replace("{", "%7B").replace("}", "%7D");
    }

    public PageUrl url() {
        UriComponents parts = UriComponentsBuilder.fromUriString(text).build();
        Map<String, String[]> parameters = parts.getQueryParams().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .filter(value -> value != null)
                                .map(value -> UriUtils.decode(value, StandardCharsets.UTF_8))
                                .toArray(String[]::new)));
        return PageUrl.of(parts.getPath() == null ? "/" : parts.getPath(), parameters);
    }
}
