package com.platform135.tools.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What makes the platform installable: the service worker, which keeps the shell, and the page shown without a network. */
@Controller
class OfflineController {

    private static final List<String> SHELL = List.of(
            "/tools/assets/app.css",
            "/tools/assets/app.js",
            "/tools/assets/icons.svg",
            "/tools/assets/icon.svg",
            "/tools/assets/vendor/htmx-2.0.10.min.js");

    private final ResourceUrlProvider urls;
    private final OfflinePages pages;

    OfflineController(ResourceUrlProvider urls, OfflinePages pages) {
        this.urls = urls;
        this.pages = pages;
    }

    @GetMapping("/tools/frame/offline")
    String offline() {
        return "tools/offline";
    }

    /** The script names the hashed files it keeps, so it changes exactly when one of them does. */
    @GetMapping("/tools/frame/sw.js")
    ResponseEntity<String> worker(HttpServletRequest request) throws IOException {
        String files = SHELL.stream()
                .map(path -> Objects.requireNonNullElse(urls.getForLookupPath(path), path))
                .map(path -> '"' + request.getContextPath() + path + '"')
                .collect(Collectors.joining(", "));
        String kept = pages.list().stream()
                .map(page -> "{ page: '%1$s%2$s', home: '%1$s%3$s' }"
                        .formatted(request.getContextPath(), page.path(), page.home()))
                .collect(Collectors.joining(", "));
        String script = new ClassPathResource("static/tools/assets/sw.js").getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", request.getContextPath() + "/")
                .body(script.replace("/* files */", files)
                        .replace("/* kept */", kept)
                        .replace("/* root */", request.getContextPath()));
    }
}
