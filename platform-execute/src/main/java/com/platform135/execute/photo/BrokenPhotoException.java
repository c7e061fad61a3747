package com.platform135.execute.photo;

/** The bytes begin like a picture and don't go on like one. */
public class BrokenPhotoException extends Exception {

    public BrokenPhotoException(String message) {
        super(message);
    }
}
