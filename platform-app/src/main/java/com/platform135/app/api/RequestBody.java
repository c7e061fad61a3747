package com.platform135.app.api;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.form.OnceFields;

/**
 * Reads a request's content for its digest and leaves it readable for whoever answers it. Uploads lie on disk already
 * and are digested part by part (their boundary differs each time), forms field by field, both without what each
 * drawing of the page has of its own;
 * anything else is small and kept in memory.
 */
final class RequestBody {

    private static final int LARGEST_BYTES = 16 * 1024 * 1024;

    /** Each drawing of a page has others. */
    private static final Set<String> OF_THE_DRAWING = Set.of("_csrf", OnceFields.NAME);

    private RequestBody() {}

    /** The request to go on with, and the digest of method, address and content. */
    record Digested(HttpServletRequest request, byte[] hash) {}

    static Digested digest(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = sha256();
        update(digest, request.getMethod());
        update(digest, request.getRequestURI());
        update(digest, String.valueOf(request.getQueryString()));
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            parts(digest, request);
            return new Digested(request, digest.digest());
        }
        if (type.startsWith("application/x-www-form-urlencoded")) {
            fields(digest, request);
            return new Digested(request, digest.digest());
        }
        byte[] content = request.getInputStream().readNBytes(LARGEST_BYTES + 1);
        if (content.length > LARGEST_BYTES) {
            throw new BadRequestException("too-large", null);
        }
        digest.update(content);
        return new Digested(new Repeatable(request, content), digest.digest());
    }

    private static void parts(MessageDigest digest, HttpServletRequest request) throws IOException, ServletException {
        List<Part> parts = request.getParts().stream()
                .filter(part -> !OF_THE_DRAWING.contains(part.getName()))
                .sorted(Comparator.comparing(Part::getName))
                .toList();
        for (Part part : parts) {
            update(digest, part.getName());
            try (InputStream content = new DigestInputStream(part.getInputStream(), digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static void fields(MessageDigest digest, HttpServletRequest request) {
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!OF_THE_DRAWING.contains(name)) {
                update(digest, name);
                update(digest, String.valueOf(values.length));
                for (String value : values) {
                    update(digest, value);
                }
            }
        });
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** A request whose content has been read once and is given again. */
    private static final class Repeatable extends HttpServletRequestWrapper {

        private final byte[] content;

        Repeatable(HttpServletRequest request, byte[] content) {
            super(request);
            this.content = content;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(content);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return bytes.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The content is here already");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            Charset charset =
                    getCharacterEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }
}
