package com.platform135.execute.photo;

import java.util.Optional;

/** Keeps the bytes of photos. What is known of a photo besides is kept with its visit. */
public interface PhotoStore {

    /** Keeps the bytes; those of a known key are replaced. Called in the transaction that records the photo. */
    void put(PhotoKey key, byte[] content);

    Optional<byte[]> find(PhotoKey key);
}
