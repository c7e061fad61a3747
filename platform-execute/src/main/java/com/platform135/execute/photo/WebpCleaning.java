package com.platform135.execute.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies of a WebP the chunks that draw the picture; EXIF, XMP and unknown chunks stay out, and the head says so. */
final class WebpCleaning {

    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    /** The bits of VP8X that announce EXIF and XMP. */
    private static final int METADATA_BITS = 0x08 | 0x04;

    private static final int LOW_14 = 0x3FFF;

    private WebpCleaning() {}

    static CleanPhoto clean(byte[] in) throws BrokenPhotoException {
        ByteBuffer read = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN);
        int end = read.getInt(4) + CHUNK_HEAD;
        if (end < HEAD || end > in.length) {
            throw new BrokenPhotoException("longer than it is");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        out.write(in, 0, HEAD);
        int[] size = null;
        for (int at = HEAD; at + CHUNK_HEAD <= end; ) {
            int length = read.getInt(at + 4);
            int whole = CHUNK_HEAD + length + (length & 1);
            if (length < 0 || length > end - at - CHUNK_HEAD) {
                throw new BrokenPhotoException("chunk at " + at);
            }
            String type = new String(in, at, 4, StandardCharsets.ISO_8859_1);
            if (KEPT.contains(type)) {
                int from = out.size();
                out.write(in, at, Math.min(whole, end - at));
                size = size == null ? size(type, read, at + CHUNK_HEAD) : size;
                if (out.size() - from < whole) {
                    out.write(0);
                }
            }
            at += whole;
        }
        if (size == null) {
            throw new BrokenPhotoException("no picture in it");
        }
        return new CleanPhoto(PhotoType.WEBP, headed(out.toByteArray()), size[0], size[1]);
    }

    private static byte[] headed(byte[] bytes) {
        ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(4, bytes.length - CHUNK_HEAD);
        if (bytes.length > HEAD + CHUNK_HEAD
                && new String(bytes, HEAD, 4, StandardCharsets.ISO_8859_1).equals("VP8X")) {
            bytes[HEAD + CHUNK_HEAD] &= (byte) ~METADATA_BITS;
        }
        return bytes;
    }

    private static int @org.jspecify.annotations.Nullable [] size(String type, ByteBuffer read, int at) {
        return switch (type) {
            case "VP8X" -> new int[] {1 + threeBytes(read, at + 4), 1 + threeBytes(read, at + 7)};
            case "VP8 " -> new int[] {read.getShort(at + 6) & LOW_14, read.getShort(at + 8) & LOW_14};
            case "VP8L" -> {
                int bits = read.getInt(at + 1);
                yield new int[] {1 + (bits & LOW_14), 1 + (bits >>> 14 & LOW_14)};
            }
            default -> null;
        };
    }

    private static int threeBytes(ByteBuffer read, int at) {
        return read.get(at) & 0xFF | (read.get(at + 1) & 0xFF) << 8 | (read.get(at + 2) & 0xFF) << 16;
    }
}
