package com.platform135.tools.export;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The headers of a file that leaves: its kind, its name (Chinese too, RFC 5987), and that no cache keeps it. */
public final class Downloads {

    private Downloads() {}

    public static void prepare(HttpServletResponse response, FileFormat format, String name) {
        response.setContentType(format.mediaType().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.suffix(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
