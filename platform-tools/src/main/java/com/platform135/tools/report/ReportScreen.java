package com.platform135.tools.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.platform135.db.sales.Dimension;
import com.platform135.tools.export.Heading;
import com.platform135.tools.security.PlatformUser;

/**
 * A page with one table of figures, contributed as a bean. What its address asks can be asked again at any time and in anybody's scope:
 * that is how its file equals the screen, how it is subscribed to, and how what was seen becomes the evidence of a problem.
 */
public interface ReportScreen {

    /** Where the page lives: {@code /analysis/category}. */
    String path();

    /** The template that draws it from the model attribute {@code view}. */
    String template();

    /** Parameters of the page beside those all reports and all tables share. */
    default Set<String> own() {
        return Set.of();
    }

    /** The rows where {@code by} is not given. */
    default Dimension startingBy() {
        return Dimension.NONE;
    }

    /** What a reader begins with who asked for nothing; empty for the page as it is. */
    default Map<String, String> beginning(PlatformUser reader) {
        return Map.of();
    }

    /** What the page can say of days that have no orders on record. */
    enum Needs {
        /** Nothing. */
        ORDERS,
        /** Nothing of days before the first order, but something of days still to come. */
        BEGUN,
        /** As much as of others. */
        NOTHING
    }

    /** Whether the page has anything to say of a period without orders. */
    default Needs needs() {
        return Needs.ORDERS;
    }

    /** Whether its own changes are those against whole periods, also while the period goes on. */
    default boolean comparesWhole() {
        return false;
    }

    /** The page as its template wants it; its component {@code filter} is the query row, unless the page needs nothing. */
    Object view(ReportPage page, PlatformUser reader, Locale locale);

    /** The table in view, whole, with the columns' headings and figures as the screen shows them. */
    ReportTable<?> table(ReportPage page, PlatformUser reader, Locale locale);

    /** What was asked, in words, above a file. */
    default List<Heading.Condition> conditions(ReportPage page, ReportHeadings headings, Locale locale) {
        return headings.conditions(page.parameters(), locale);
    }
}
