package com.platform135.tools.form;

/** A choice of a select or of check boxes, in the reader's language. */
public record FormOption(String value, String label) {}
