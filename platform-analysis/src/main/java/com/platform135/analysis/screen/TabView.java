package com.platform135.analysis.screen;

import org.jspecify.annotations.Nullable;

/**
 * One of several views of a page, or one of several choices within it.
 *
 * @param count what is behind it, as it reads; null where nothing can be counted
 */
public record TabView(String label, String href, @Nullable String count, boolean current) {}
