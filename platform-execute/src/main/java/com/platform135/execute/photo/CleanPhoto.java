package com.platform135.execute.photo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A picture without what a camera writes beside it: place, time, device, thumbnails, appended films. Its orientation stays.
 *
 * @param width in pixels as stored, before orientation
 */
public record CleanPhoto(PhotoType type, byte[] bytes, int width, int height) {

    /**
     * @throws BrokenPhotoException if the bytes aren't a whole picture of the type
     */
    public static CleanPhoto of(PhotoType type, byte[] raw) throws BrokenPhotoException {
        try {
            return switch (type) {
                case JPEG -> new JpegCleaning(raw).clean();
                case PNG -> PngCleaning.clean(raw);
                case WEBP -> WebpCleaning.clean(raw);
            };
        } catch (IndexOutOfBoundsException e) {
            throw new BrokenPhotoException("ends too early");
        }
    }

    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
