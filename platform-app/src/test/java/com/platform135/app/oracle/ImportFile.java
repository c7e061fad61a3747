package com.platform135.app.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One file of a sequence of imports, in plain form (UTF-8, English keys). The name says it all, so a folder can be read again:
 * {@code 012_2026-05-03_orders_valid-rows.csv}.
 *
 * @param number the place in the sequence
 * @param day the day on which it is imported
 */
record ImportFile(int number, LocalDate day, ContractKind kind, Mode mode, Path path) {

    /** How the file is sent. */
    enum Mode {
        VALID_ROWS,
        ALL_OR_NOTHING,
        DRY_RUN,
        /** Imported like valid rows, then undone. */
        UNDONE;

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static ImportFile in(Path folder, int number, LocalDate day, ContractKind kind, Mode mode) {
        String name = "%03d_%s_%s_%s.csv".formatted(number, day, kind.path(), mode.text());
        return new ImportFile(number, day, kind, mode, folder.resolve(name));
    }

    /** All files of a folder in the order of their imports. */
    static List<ImportFile> listIn(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .map(ImportFile::named)
                    .toList();
        }
    }

    private static ImportFile named(Path path) {
        String[] parts = path.getFileName().toString().replace(".csv", "").split("_");
        Mode mode = Mode.valueOf(parts[3].toUpperCase(Locale.ROOT).replace('-', '_'));
        return new ImportFile(
                Integer.parseInt(parts[0]), LocalDate.parse(parts[1]), ContractKind.of(parts[2]), mode, path);
    }
}
