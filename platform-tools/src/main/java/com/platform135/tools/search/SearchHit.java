package com.platform135.tools.search;

import org.jspecify.annotations.Nullable;

/**
 * Something found.
 *
 * @param title in the reader's language
 * @param note what tells it from others of the same name, or null
 * @param href where it leads, relative to the application
 */
public record SearchHit(String title, @Nullable String note, String href) {}
