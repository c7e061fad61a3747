package com.platform135.tools.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.security.CurrentUser;

/** Takes an uploaded file from a request to the queue; the file is never held in memory. */
@Component
class ImportUpload {

    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final ImportKinds kinds;
    private final UploadFolder folder;
    private final CurrentUser currentUser;

    ImportUpload(Imports imports, ImportKinds kinds, UploadFolder folder, CurrentUser currentUser) {
        this.imports = imports;
        this.kinds = kinds;
        this.folder = folder;
        this.currentUser = currentUser;
    }

    ImportRecord take(String kind, MultipartFile file, String mode, boolean dryRun) {
        if (kinds.find(kind).isEmpty()) {
            throw NotFoundException.forParameter("kind", kind);
        }
        ImportMode chosen = ImportMode.find(mode).orElseThrow(() -> BadRequestException.forValue("mode", mode));
        Path received = folder.receive();
        try {
            file.transferTo(received.toFile());
            return imports.submit(new Submission(
                    kind,
                    received,
                    name(file.getOriginalFilename()),
                    chosen,
                    dryRun,
                    currentUser.get().username()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            folder.discard(received);
        }
    }

    private static String name(@Nullable String given) {
        String name = given == null ? "" : given.replace('\\', '/').replaceAll("[\\p{Cc}\\p{Cf}]", "");
        String last = name.substring(name.lastIndexOf('/') + 1).strip();
        if (last.length() <= LONGEST_NAME) {
            return last;
        }
        int from = last.length() - LONGEST_NAME;
        return last.substring(Character.isLowSurrogate(last.charAt(from)) ? from + 1 : from);
    }
}
