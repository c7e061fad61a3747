package com.platform135.app.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The class path of a version to come: the shell says so in {@code data-edition}, and the phone's database has one step more. */
final class NewerFiles extends ClassLoader {

    private static final Map<String, Change> CHANGES = Map.of(
            "static/tools/assets/app.js",
            script -> script + "\ndocument.documentElement.dataset.edition = 'newer';\n",
            "static/execute/assets/visit/store.mjs",
            script -> script.replace("const VERSION = 1;", "const VERSION = 2;")
                    .replace("\n  }\n];", "\n  },\n  db => db.createObjectStore('later')\n];"));

    private final Path folder;

    NewerFiles(ClassLoader parent) {
        super(parent);
        try {
            folder = Files.createTempDirectory(Path.of("target"), "newer").toAbsolutePath();
            for (Map.Entry<String, Change> change : CHANGES.entrySet()) {
                write(change.getKey(), change.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, Change change) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream before = Objects.requireNonNull(getParent().getResourceAsStream(name))) {
            String script = new String(before.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(file, change.of(script));
        }
    }

    /** What the next version makes of a file. */
    private interface Change {
        String of(String script);
    }

    @Override
    public @Nullable URL getResource(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) ? file.toUri().toURL() : super.getResource(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> found = new ArrayList<>();
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            found.add(file.toUri().toURL());
        }
        found.addAll(Collections.list(super.getResources(name)));
        return Collections.enumeration(found);
    }
}
