package com.platform135.tools.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.function.IntSupplier;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import org.jspecify.annotations.Nullable;

/** Comma-separated text after RFC 4180. */
final class CsvRows implements RowSource {

    private static final int MAX_FIELD_CHARACTERS = 1 << 20;

    /** As many as a spreadsheet has columns. */
    private static final int MAX_FIELDS = 1 << 14;

    private final CsvReader<SourceLine> reader;
    private final Iterator<SourceLine> rows;
    private final boolean gb18030;
    private final IntSupplier percent;
    private int number;

    CsvRows(InputStream in, Charset charset, IntSupplier percent) {
        this.gb18030 = charset.equals(TextEncoding.GB18030);
        this.percent = percent;
        this.reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(false)
                .maxBufferSize(MAX_FIELD_CHARACTERS)
                .build(new Filler(), new InputStreamReader(in, TextEncoding.strictDecoder(charset)));
        this.rows = reader.iterator();
    }

    @Override
    public @Nullable SourceLine next() {
        try {
            while (rows.hasNext()) {
                SourceLine row = rows.next();
                if (!row.isEmpty()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw refusal(e.getCause());
        }
    }

    private RuntimeException refusal(@Nullable Throwable cause) {
        if (cause instanceof RefusedFileException refused) {
            return refused;
        }
        if (cause instanceof CharacterCodingException) {
            return gb18030 ? new RefusedFileException("not-text") : new WrongEncodingException(cause);
        }
        return cause instanceof IOException failed
                ? SourceFile.refusal(failed)
                : new RefusedFileException("broken-csv", Math.max(1, number));
    }

    @Override
    public int percentRead() {
        return percent.getAsInt();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Copies each record's characters into the one row. */
    private final class Filler extends AbstractBaseCsvCallbackHandler<SourceLine> {

        private final SourceLine row = new SourceLine();

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin(++number);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index >= MAX_FIELDS) {
                throw new RefusedFileException("too-many-fields", number, MAX_FIELDS);
            }
            row.add(buffer, offset, length);
        }

        @Override
        protected SourceLine buildRecord() {
            return row;
        }
    }
}
