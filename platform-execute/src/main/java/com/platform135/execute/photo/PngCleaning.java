package com.platform135.execute.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies of a PNG the chunks that draw the picture; texts, times, EXIF and whatever follows the end stay out. */
final class PngCleaning {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD", "acTL",
            "fcTL", "fdAT");

    private PngCleaning() {}

    static CleanPhoto clean(byte[] in) throws BrokenPhotoException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        out.write(in, 0, SIGNATURE);
        ByteBuffer read = ByteBuffer.wrap(in);
        int at = SIGNATURE;
        boolean drawn = false;
        while (true) {
            int length = read.getInt(at);
            if (length < 0 || length > in.length - at - FRAME) {
                throw new BrokenPhotoException("chunk at " + at);
            }
            String type = new String(in, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (at == SIGNATURE && !type.equals("IHDR")) {
                throw new BrokenPhotoException("no head");
            }
            if (KEPT.contains(type)) {
                out.write(in, at, length + FRAME);
            }
            drawn |= type.equals("IDAT");
            at += length + FRAME;
            if (type.equals("IEND")) {
                break;
            }
        }
        int width = read.getInt(SIGNATURE + 8);
        int height = read.getInt(SIGNATURE + 12);
        if (width <= 0 || height <= 0 || !drawn) {
            throw new BrokenPhotoException("no picture in it");
        }
        return new CleanPhoto(PhotoType.PNG, out.toByteArray(), width, height);
    }
}
