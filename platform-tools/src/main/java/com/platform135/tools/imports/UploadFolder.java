package com.platform135.tools.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where this instance keeps uploaded files until they have been imported. */
@Component
class UploadFolder {

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);

    private final Path folder;

    UploadFolder(@Value("${platform.home:${java.io.tmpdir}/platform135}") Path home) {
        this.folder = home.resolve("imports");
    }

    /** A new empty file to receive an upload. */
    Path receive() {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "upload-", ".part").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the file over under the import's id. */
    void keep(Path file, UUID importId) {
        try {
            Files.createDirectories(folder);
            Files.move(file, path(importId), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(UUID importId) {
        return folder.resolve(importId + ".upload");
    }

    boolean holds(UUID importId) {
        return Files.isRegularFile(path(importId));
    }

    /** What nobody asked for any more: trials that were not applied, uploads that were cut off. */
    void discardOlderThan(Instant time) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toFile().lastModified() < time.toEpochMilli())
                    .forEach(this::discard);
        } catch (IOException e) {
            LOG.warn("Could not tidy {}", folder, e);
        }
    }

    void discard(Path file) {
        try {
            FileSystemUtils.deleteRecursively(file);
        } catch (IOException e) {
            LOG.warn("Could not remove {}", file, e);
        }
    }
}
