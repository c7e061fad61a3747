package com.platform135.tools.retailerfile;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a retailer.
 *
 * @param title in the reader's language
 * @param text more of it, or null
 * @param href the page where it is, or null
 */
public record RetailerEvent(
        LocalDate on,
        Kind kind,
        String title,
        @Nullable String text,
        @Nullable String href) {

    /** What kind of thing it was. */
    public enum Kind {
        ORDERS,
        VISIT,
        MATTER,
        PLAN,
        PROBLEM,
        SIGNAL,
        FACTS,
        MANAGER,
        CONTACT,
        CORRECTION
    }
}
