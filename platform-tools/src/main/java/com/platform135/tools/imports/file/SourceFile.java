package com.platform135.tools.imports.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;

/**
 * An uploaded file whose kind is told by its first bytes, not by its name: CSV or XLSX, either gzipped. It can be read
 * any number of times.
 */
public final class SourceFile implements Closeable {

    private static final int SAMPLE_BYTES = 4 << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final boolean gzipped;
    private final @Nullable Charset charset;
    private final long maxUnpackedBytes;
    private final @Nullable Path unpacked;

    private SourceFile(
            Path path, boolean gzipped, @Nullable Charset charset, long maxUnpackedBytes, @Nullable Path unpacked) {
        this.path = path;
        this.gzipped = gzipped;
        this.charset = charset;
        this.maxUnpackedBytes = maxUnpackedBytes;
        this.unpacked = unpacked;
    }

    /**
     * Looks at the file's first megabytes.
     *
     * @param maxUnpackedBytes what a compressed file may unfold to
     * @throws RefusedFileException when it is neither CSV nor XLSX
     */
    public static SourceFile inspect(Path path, long maxUnpackedBytes) {
        try {
            byte[] start = head(Files.newInputStream(path), SAMPLE_BYTES + 1);
            if (start.length == 0) {
                throw new RefusedFileException("empty");
            }
            if (!TextEncoding.startsWith(start, 0x1F, 0x8B)) {
                return isZip(start)
                        ? workbook(path, maxUnpackedBytes, null)
                        : text(path, false, start, maxUnpackedBytes);
            }
            byte[] inside = head(unzip(Files.newInputStream(path), maxUnpackedBytes), SAMPLE_BYTES + 1);
            if (inside.length == 0) {
                throw new RefusedFileException("empty");
            }
            return isZip(inside) ? unpack(path, maxUnpackedBytes) : text(path, true, inside, maxUnpackedBytes);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static boolean isZip(byte[] start) {
        return TextEncoding.startsWith(start, 'P', 'K', 3, 4);
    }

    private static SourceFile text(Path path, boolean gzipped, byte[] start, long maxUnpackedBytes) {
        if (TextEncoding.startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new RefusedFileException("old-excel");
        }
        Charset charset = TextEncoding.detect(start, start.length <= SAMPLE_BYTES);
        return new SourceFile(path, gzipped, charset, maxUnpackedBytes, null);
    }

    private static SourceFile workbook(Path path, long maxUnpackedBytes, @Nullable Path unpacked) throws IOException {
        XlsxRows.check(path, maxUnpackedBytes);
        return new SourceFile(path, false, null, maxUnpackedBytes, unpacked);
    }

    private static SourceFile unpack(Path gzip, long maxUnpackedBytes) throws IOException {
        Path target = gzip.resolveSibling(gzip.getFileName() + ".unpacked");
        try (InputStream in = unzip(Files.newInputStream(gzip), maxUnpackedBytes)) {
            Files.copy(in, target);
            return workbook(target, maxUnpackedBytes, target);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }

    private static byte[] head(InputStream in, int bytes) throws IOException {
        try (in) {
            return in.readNBytes(bytes);
        }
    }

    private static InputStream unzip(InputStream in, long maxUnpackedBytes) throws IOException {
        try {
            return new BoundedInputStream(new GZIPInputStream(in, BUFFER_BYTES), maxUnpackedBytes);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The same file read as GB18030, for when it turned out not to be UTF-8 after all. */
    public SourceFile asGb18030() {
        return new SourceFile(path, gzipped, TextEncoding.GB18030, maxUnpackedBytes, unpacked);
    }

    public RowSource open() {
        try {
            return charset == null ? new XlsxRows(path) : openText(charset);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private RowSource openText(Charset encoding) throws IOException {
        long size = Files.size(path);
        BoundedInputStream counted = new BoundedInputStream(Files.newInputStream(path), Long.MAX_VALUE);
        InputStream in = gzipped ? unzip(counted, maxUnpackedBytes) : counted;
        InputStream text = encoding.equals(StandardCharsets.UTF_8) ? skipByteOrderMark(in) : in;
        return new CsvRows(text, encoding, () -> (int) (counted.count() * 100 / Math.max(1, size)));
    }

    private static InputStream skipByteOrderMark(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER_BYTES);
        buffered.mark(3);
        if (!TextEncoding.startsWith(buffered.readNBytes(3), 0xEF, 0xBB, 0xBF)) {
            buffered.reset();
        }
        return buffered;
    }

    /** What a failed read means to the person who sent the file. */
    static RefusedFileException refusal(IOException e) {
        if (e instanceof EOFException) {
            return new RefusedFileException("truncated");
        }
        if (e instanceof ZipException) {
            return new RefusedFileException("corrupt-archive");
        }
        throw new UncheckedIOException(e);
    }

    /** Removes what was unpacked beside the file; the file itself stays. */
    @Override
    public void close() throws IOException {
        if (unpacked != null) {
            Files.deleteIfExists(unpacked);
        }
    }
}
