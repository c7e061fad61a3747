package com.platform135.evaluate.visits;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.db.visit.VisitMethod;

/**
 * A visit in a list.
 *
 * @param visitClass of the shop on the day the filter takes facts from; null without one
 * @param minutes null while it isn't ended
 * @param findingCodes comma-separated, as they were chosen
 * @param matterKinds comma-separated, as they were raised
 * @param verdict of the newest version; null while it waits
 */
record VisitRow(
        UUID visitId,
        String licenceNo,
        String shopName,
        String managerName,
        LocalDate visitDate,
        OffsetDateTime startedAt,
        OffsetDateTime receivedAt,
        VisitMethod method,
        @Nullable String visitClass,
        @Nullable Integer minutes,
        boolean unchanged,
        @Nullable Integer satisfaction,
        @Nullable String effect,
        String findingCodes,
        String matterKinds,
        int photos,
        int comments,
        int version,
        @Nullable ReviewState verdict) {

    List<String> findings() {
        return list(findingCodes);
    }

    List<String> matters() {
        return list(matterKinds);
    }

    ReviewState review() {
        return verdict == null ? ReviewState.WAITING : verdict;
    }

    private static List<String> list(String codes) {
        return Arrays.stream(codes.split(",")).filter(code -> !code.isEmpty()).toList();
    }
}
