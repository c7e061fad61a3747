package com.platform135.execute.photo;

import java.util.UUID;

/** Where a photo belongs. */
public record PhotoKey(int retailerId, UUID visitId, UUID photoId) {

    /** A relative path that no two photos share. */
    @Override
    public String toString() {
        return retailerId + "/" + visitId + "/" + photoId;
    }
}
