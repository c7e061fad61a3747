package com.platform135.execute.photo;

import java.util.Arrays;
import java.util.Optional;

/** What a photo may be, told by its first bytes and by nothing else. */
public enum PhotoType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] WEBP_MARK = {'W', 'E', 'B', 'P'};
    private static final int WEBP_MARK_AT = 8;

    private final String contentType;

    PhotoType(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** @throws IllegalArgumentException if it is none of these */
    public static PhotoType ofContentType(String contentType) {
        return Arrays.stream(values())
                .filter(type -> type.contentType.equals(contentType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(contentType));
    }

    /** Empty for anything else, whatever it calls itself. */
    public static Optional<PhotoType> sniff(byte[] bytes) {
        if (holds(bytes, 0, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (holds(bytes, 0, PNG_START)) {
            return Optional.of(PNG);
        }
        return holds(bytes, 0, RIFF) && holds(bytes, WEBP_MARK_AT, WEBP_MARK) ? Optional.of(WEBP) : Optional.empty();
    }

    private static boolean holds(byte[] bytes, int from, byte[] wanted) {
        if (bytes.length < from + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
