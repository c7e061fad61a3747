package com.platform135.tools.customerset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.web.multipart.MultipartFile;

import com.platform135.tools.imports.file.RefusedFileException;
import com.platform135.tools.imports.file.RowSource;
import com.platform135.tools.imports.file.SourceFile;
import com.platform135.tools.imports.file.SourceLine;

/** Licence numbers out of a CSV or XLSX file, in whatever column they stand. */
final class LicenceFile {

    private static final long LARGEST_BYTES = 64L << 20;
    private static final int MOST = 100_000;
    /** Code of the refusal of a file without any. */
    static final String NO_LICENCE = "no-licence";

    private static final String LICENCE = "\\d{12}";

    private LicenceFile() {}

    /** @throws RefusedFileException if it is neither CSV nor XLSX, or holds no licence number */
    static Set<String> read(MultipartFile upload) {
        Path received = receive(upload);
        try (SourceFile file = SourceFile.inspect(received, LARGEST_BYTES);
                RowSource rows = file.open()) {
            Set<String> licences = new TreeSet<>();
            for (SourceLine line = rows.next(); line != null && licences.size() < MOST; line = rows.next()) {
                for (int field = 0; field < line.size(); field++) {
                    if (line.text(field).matches(LICENCE)) {
                        licences.add(line.text(field));
                    }
                }
            }
            if (licences.isEmpty()) {
                throw new RefusedFileException(NO_LICENCE);
            }
            return licences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(received);
        }
    }

    private static Path receive(MultipartFile upload) {
        try {
            Path received = Files.createTempFile("licences-", ".part");
            upload.transferTo(received);
            return received;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
