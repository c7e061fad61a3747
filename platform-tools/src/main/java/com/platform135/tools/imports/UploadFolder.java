package com.platform135.tools.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

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
            return Files.createTempFile(folder, "upload-", ".part");
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

    void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Could not remove {}", file, e);
        }
    }
}
