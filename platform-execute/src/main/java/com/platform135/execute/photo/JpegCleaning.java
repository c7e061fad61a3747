package com.platform135.execute.photo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Copies of a JPEG what draws the picture (frame, tables, scans, JFIF, colour profile, Adobe's colour transform) and leaves the rest: EXIF,
 * XMP, IPTC, maker notes, comments, whatever follows the picture's end. Of EXIF the orientation alone is written anew.
 */
final class JpegCleaning {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int TEM = 0x01;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;
    private static final int UPRIGHT = 1;

    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] in;
    private final ByteArrayOutputStream out;
    private int at;
    private int width;
    private int height;
    private int orientation = UPRIGHT;
    private boolean scanned;

    JpegCleaning(byte[] in) {
        this.in = in;
        this.out = new ByteArrayOutputStream(in.length);
    }

    CleanPhoto clean() throws BrokenPhotoException {
        readOrientation();
        at = 0;
        marker(SOI);
        boolean oriented = false;
        while (true) {
            int marker = nextMarker();
            if (marker == EOI) {
                break;
            }
            if (!oriented && marker != APP0) {
                writeOrientation();
                oriented = true;
            }
            segment(marker);
        }
        if (width == 0 || height == 0 || !scanned) {
            throw new BrokenPhotoException("no picture in it");
        }
        out.write(0xFF);
        out.write(EOI);
        return new CleanPhoto(PhotoType.JPEG, out.toByteArray(), width, height);
    }

    private void marker(int wanted) throws BrokenPhotoException {
        if (unsigned(at) != 0xFF || unsigned(at + 1) != wanted) {
            throw new BrokenPhotoException("marker %x missing".formatted(wanted));
        }
        out.write(in, at, 2);
        at += 2;
    }

    /** Moves behind the next marker. */
    private int nextMarker() throws BrokenPhotoException {
        if (unsigned(at) != 0xFF) {
            throw new BrokenPhotoException("no marker at " + at);
        }
        while (unsigned(at) == 0xFF) {
            at++;
        }
        return unsigned(at++);
    }

    private void segment(int marker) throws BrokenPhotoException {
        if (marker == TEM || marker == 0 || marker >= 0xD0 && marker <= SOI) {
            throw new BrokenPhotoException("marker %x out of place".formatted(marker));
        }
        int length = unsigned(at) << 8 | unsigned(at + 1);
        if (length < 2 || at + length > in.length) {
            throw new BrokenPhotoException("segment at " + at);
        }
        if (isFrame(marker)) {
            height = unsigned(at + 3) << 8 | unsigned(at + 4);
            width = unsigned(at + 5) << 8 | unsigned(at + 6);
        }
        if (isKept(marker, at + 2, length - 2)) {
            out.write(0xFF);
            out.write(marker);
            out.write(in, at, length);
        }
        at += length;
        if (marker == SOS) {
            scan();
        }
    }

    /** Copies entropy-coded data up to the next real marker. */
    private void scan() {
        int from = at;
        while (!(unsigned(at) == 0xFF && !isInScan(unsigned(at + 1)))) {
            at++;
        }
        out.write(in, from, at - from);
        scanned = true;
    }

    /** A stuffed zero, a restart marker or a fill byte. */
    private static boolean isInScan(int second) {
        return second == 0 || second == 0xFF || second >= 0xD0 && second <= 0xD7;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private boolean isKept(int marker, int from, int length) {
        if (marker == COM) {
            return false;
        }
        if (marker < APP0 || marker > APP15) {
            return true;
        }
        return marker == APP0 && begins(from, length, JFIF)
                || marker == APP2 && begins(from, length, ICC)
                || marker == APP14;
    }

    private boolean begins(int from, int length, byte[] text) {
        if (length < text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (in[from + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private void readOrientation() {
        int position = 2;
        while (position + 4 < in.length && unsigned(position) == 0xFF) {
            int marker = unsigned(position + 1);
            int length = unsigned(position + 2) << 8 | unsigned(position + 3);
            if (marker == SOS || length < 2 || position + 2 + length > in.length) {
                return;
            }
            if (marker == APP1) {
                orientation = ExifOrientation.read(in, position + 4, length - 2);
                if (orientation != UPRIGHT) {
                    return;
                }
            }
            position += 2 + length;
        }
    }

    private void writeOrientation() {
        if (orientation != UPRIGHT) {
            byte[] segment = ExifOrientation.segment(orientation);
            out.write(segment, 0, segment.length);
        }
    }

    private int unsigned(int position) {
        return in[position] & 0xFF;
    }
}
