package com.platform135.tools.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.tools.export.FormulaGuard;
import com.platform135.tools.imports.file.RowSource;
import com.platform135.tools.imports.file.SourceFile;
import com.platform135.tools.imports.file.SourceLine;
import com.platform135.tools.imports.kind.ImportRows;
import com.platform135.tools.imports.kind.Reject;

/**
 * The rejected rows of an import as they were, each with its reason. The reasons are worded when they are read, in the reader's language.
 * Chunk 0 holds the header alone.
 */
@Repository
class RejectsFile {

    private static final int ROWS_A_CHUNK = 5000;
    private static final String BETWEEN_ARGUMENTS = "\u001F";

    private final JdbcClient jdbc;
    private final MessageSource messages;

    RejectsFile(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** A rejected row as shown. */
    record RejectedRow(int row, String column, String code, String message, List<String> fields) {}

    /** Reads the file once more and keeps the rejected rows, in the caller's transaction where there is one. */
    @Transactional
    public void keep(UUID importId, SourceFile file, List<Reject> rejects) {
        if (rejects.isEmpty()) {
            return;
        }
        try (RowSource rows = file.open()) {
            Iterator<Reject> left = rejects.iterator();
            @Nullable SourceLine header = rows.next();
            List<List<String>> chunk = new ArrayList<>();
            chunk.add(header == null ? List.of("") : header.raw());
            int chunkNo = 0;
            save(importId, chunkNo++, chunk);
            @Nullable Reject next = left.next();
            for (SourceLine row = rows.next(); row != null && next != null; row = rows.next()) {
                if (row.number() == next.row()) {
                    chunk.add(line(next, row));
                    next = left.hasNext() ? left.next() : null;
                }
                if (chunk.size() == ROWS_A_CHUNK) {
                    save(importId, chunkNo++, chunk);
                }
            }
            save(importId, chunkNo, chunk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> line(Reject reject, SourceLine row) {
        List<String> line = new ArrayList<>();
        line.add(String.valueOf(reject.row()));
        line.add(reject.column());
        line.add(reject.code());
        line.add(String.join(BETWEEN_ARGUMENTS, reject.arguments()));
        line.addAll(row.raw());
        return line;
    }

    private void save(UUID importId, int chunkNo, List<List<String>> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder()
                .build(new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8))) {
            lines.forEach(csv::writeRecord);
        }
        jdbc.sql("insert into tools.import_reject (import_id, chunk_no, rows, content)"
                        + " values (:import, :chunk, :rows, :content)")
                .param("import", importId)
                .param("chunk", chunkNo)
                .param("rows", chunkNo == 0 ? 0 : lines.size())
                .param("content", bytes.toByteArray())
                .update();
        lines.clear();
    }

    /** The file's header as it was; empty where nothing was rejected. */
    List<String> header(UUID importId) {
        List<List<String>> lines = new ArrayList<>();
        read(importId, 0, lines::add);
        return lines.isEmpty() ? List.of() : lines.get(0);
    }

    /** The first rejected rows. */
    List<RejectedRow> first(UUID importId, int count, Locale locale) {
        List<RejectedRow> first = new ArrayList<>();
        read(importId, 1, line -> {
            if (first.size() < count) {
                first.add(rejected(line, locale));
            }
        });
        return first;
    }

    /** Writes all of them as CSV: the file's own columns, then row, column, code and message. */
    void write(UUID importId, Writer writer, Locale locale) throws IOException {
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(writer);
        List<String> header = header(importId);
        List<String> names =
                new ArrayList<>(header.stream().map(FormulaGuard::guard).toList());
        names.addAll(ImportRows.REASONS);
        csv.writeRecord(names);
        for (int chunk : chunks(importId)) {
            read(importId, chunk, line -> csv.writeRecord(shown(rejected(line, locale), header.size())));
        }
        csv.flush();
    }

    private List<Integer> chunks(UUID importId) {
        return jdbc.sql(
                        "select chunk_no from tools.import_reject where import_id = :import and chunk_no > 0 order by chunk_no")
                .param("import", importId)
                .query(Integer.class)
                .list();
    }

    /** The row's fields under the header's names, the reason, and behind it whatever the header had no name for. */
    private static List<String> shown(RejectedRow row, int width) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(i < row.fields().size() ? FormulaGuard.guard(row.fields().get(i)) : "");
        }
        cells.addAll(List.of(String.valueOf(row.row()), row.column(), row.code(), FormulaGuard.guard(row.message())));
        row.fields().stream().skip(width).map(FormulaGuard::guard).forEach(cells::add);
        return cells;
    }

    private RejectedRow rejected(List<String> line, Locale locale) {
        String code = line.get(2);
        Object[] arguments =
                line.get(3).isEmpty() ? new Object[0] : (Object[]) line.get(3).split(BETWEEN_ARGUMENTS, -1);
        String message = messages.getMessage("tools.imports.reject." + code, arguments, code, locale);
        return new RejectedRow(
                Integer.parseInt(line.get(0)),
                line.get(1),
                code,
                String.valueOf(message),
                line.subList(4, line.size()));
    }

    private void read(UUID importId, int chunk, Consumer<List<String>> consumer) {
        byte[] content = jdbc.sql(
                        "select content from tools.import_reject where import_id = :import and chunk_no = :chunk")
                .param("import", importId)
                .param("chunk", chunk)
                .query(byte[].class)
                .optional()
                .orElse(null);
        if (content == null) {
            return;
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(
                        new GZIPInputStream(new ByteArrayInputStream(content)), StandardCharsets.UTF_8))) {
            csv.forEach(line -> consumer.accept(line.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
