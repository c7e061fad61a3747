package com.platform135.tools.imports.file;

import java.io.OutputStream;

/**
 * Reads a sheet's XML as it passes and refuses what no spreadsheet writes and no memory holds: a cell of megabytes, a row of tens of them.
 */
final class SheetLimits extends OutputStream {

    /** Excel's longest cell has 32,767 characters. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final int LONGEST_ROW = 64 << 20;
    private static final byte[] ROW = {'<', 'r', 'o', 'w'};

    private long text;
    private long row;
    private int matched;

    @Override
    public void write(int b) {
        look((byte) b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            look(bytes[i]);
        }
    }

    private void look(byte b) {
        text = b == '<' || b == '>' ? 0 : text + 1;
        row++;
        matched = b == ROW[matched] ? matched + 1 : b == ROW[0] ? 1 : 0;
        if (matched == ROW.length) {
            matched = 0;
            row = 0;
        }
        if (text > LONGEST_TEXT || row > LONGEST_ROW) {
            throw new RefusedFileException("sheet-too-long");
        }
    }
}
