package com.platform135.plan.publication;

/** Says the fields of one plan in the reader's language, with the names of people and shops. */
public interface FieldTexts {

    /** What a field is called. */
    String label(String field);

    /** What a field's text means to a reader; empty for empty. */
    String value(String field, String text);

    /** A few words by which a reader knows an entry. */
    String title(Document.Entry entry);
}
