package com.platform135.tools.table;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The address of a view: everything the reader chose is in it, so that it can be kept, sent and opened again.
 * Immutable; relative to the application. Blank parameters are left out.
 */
public final class PageUrl {

    private final String path;
    private final MultiValueMap<String, String> parameters;

    private PageUrl(String path, MultiValueMap<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    public static PageUrl of(String path) {
        return new PageUrl(path, new LinkedMultiValueMap<>());
    }

    public static PageUrl of(String path, Map<String, String[]> parameters) {
        LinkedMultiValueMap<String, String> copy = new LinkedMultiValueMap<>();
        parameters.forEach((name, values) ->
                List.of(values).stream().filter(value -> !value.isBlank()).forEach(value -> copy.add(name, value)));
        return new PageUrl(path, copy);
    }

    /** A path with a query as a link has it. What can't be decoded counts as it stands, and control characters are left out. */
    public static PageUrl read(String path, @Nullable String query) {
        LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        for (String part : query == null ? new String[0] : query.split("&")) {
            String[] ends = part.split("=", 2);
            String value = ends.length < 2 ? "" : decoded(ends[1]);
            if (!value.isBlank()) {
                parameters.add(decoded(ends[0]), value);
            }
        }
        return new PageUrl(path, parameters);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\n\r\t]]", "");
        } catch (IllegalArgumentException undecodable) {
            return text;
        }
    }

    public String path() {
        return path;
    }

    public PageUrl to(String otherPath) {
        return new PageUrl(otherPath, parameters);
    }

    /** The same view with one parameter set; null or blank removes it. */
    public PageUrl with(String name, @Nullable String value) {
        LinkedMultiValueMap<String, String> copy = new LinkedMultiValueMap<>();
        parameters.forEach((key, values) -> copy.put(key, values));
        copy.remove(name);
        if (value != null && !value.isBlank()) {
            copy.set(name, value);
        }
        return new PageUrl(path, copy);
    }

    public PageUrl without(String... names) {
        PageUrl url = this;
        for (String name : names) {
            url = url.with(name, null);
        }
        return url;
    }

    public @Nullable String get(String name) {
        return parameters.getFirst(name);
    }

    /** Every value of a parameter, lists joined by commas taken apart; empty if it is not there. */
    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The parameters one by one, as a form sends them along. */
    public List<Parameter> list() {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Parameter(entry.getKey(), value)))
                .toList();
    }

    /** One parameter of an address. */
    public record Parameter(String name, String value) {}

    String page(int page) {
        return with("page", page == 0 ? null : String.valueOf(page)).toString();
    }

    @Override
    public String toString() {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
        list().forEach(parameter -> builder.queryParam(encoded(parameter.name()), encoded(parameter.value())));
        return builder.build(true).toUriString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
