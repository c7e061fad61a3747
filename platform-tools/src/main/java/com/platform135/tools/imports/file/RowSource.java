package com.platform135.tools.imports.file;

import java.io.Closeable;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, one after the other. Anything that makes the file as a whole unreadable is a
 * {@link RefusedFileException}, whenever it is met.
 */
public interface RowSource extends Closeable {

    /** The next row, the header first, blank rows left out; null at the end. The same object each time. */
    @Nullable
    SourceLine next();

    /** How much of the file has been read, in percent. */
    int percentRead();
}
