package com.platform135.execute.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The one thing of EXIF that a picture needs: which side is up, 1 (upright) to 8. */
final class ExifOrientation {

    private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    private ExifOrientation() {}

    /** Upright where the segment says nothing that can be understood. */
    static int read(byte[] bytes, int from, int length) {
        if (length < HEAD.length + 8) {
            return UPRIGHT;
        }
        for (int i = 0; i < HEAD.length; i++) {
            if (bytes[from + i] != HEAD[i]) {
                return UPRIGHT;
            }
        }
        ByteBuffer tiff =
                ByteBuffer.wrap(bytes, from + HEAD.length, length - HEAD.length).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            return find(tiff, tiff.getInt(4));
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static int find(ByteBuffer tiff, int directory) {
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG && tiff.getShort(entry + 2) == SHORT) {
                int value = tiff.getShort(entry + 8);
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** An APP1 segment, marker included, that says this and nothing else. */
    static byte[] segment(int orientation) {
        int body = HEAD.length + 8 + 2 + ENTRY_BYTES + 4;
        ByteBuffer out = ByteBuffer.allocate(2 + 2 + body);
        out.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (2 + body)).put(HEAD);
        out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        out.putShort((short) 1);
        out.putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        out.putInt(0);
        return out.array();
    }
}
