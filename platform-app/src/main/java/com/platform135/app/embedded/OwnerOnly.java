package com.platform135.app.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files that nobody but their owner may read. */
final class OwnerOnly {

    private OwnerOnly() {}

    static void write(Path newFile, String text) throws IOException {
        FileAttribute<?>[] attributes =
                newFile.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Files.createFile(newFile, attributes);
        Files.writeString(newFile, text, StandardCharsets.UTF_8);
    }
}
