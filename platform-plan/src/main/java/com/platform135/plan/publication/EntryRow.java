package com.platform135.plan.publication;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An entry of a published plan with where it stands.
 *
 * @param words its focus or note
 * @param itemKind of a week's item; empty for a month's line
 */
public record EntryRow(
        UUID entryId,
        PublicationKind kind,
        LocalDate fromDate,
        String code,
        String unit,
        String words,
        String itemKind) {}
