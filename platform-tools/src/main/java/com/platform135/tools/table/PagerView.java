package com.platform135.tools.table;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The pager under a table: 共 N 条, which are shown, and the addresses of the pages around.
 *
 * @param page the page shown, from 0
 * @param sizes how many rows a page may have; empty where all fit on the smallest
 * @param from the number of the first row shown, from 1; 0 if there are none
 */
public record PagerView(
        int page,
        int size,
        long total,
        int pages,
        long from,
        long to,
        @Nullable String previousHref,
        @Nullable String nextHref,
        List<PageLink> links,
        List<PageLink> sizes) {

    private static final List<Integer> SIZES = List.of(TableState.DEFAULT_SIZE, 100, 200, TableState.MAXIMUM_SIZE);

    /** One numbered link; {@code href} is null on the page shown and in a gap, where {@code label} is "…". */
    public record PageLink(String label, @Nullable String href, boolean current) {}

    /** @param url the address of the list; page and size go into its parameters of these names */
    public static PagerView of(PageUrl url, int page, int size, long total) {
        int pages = (int) Math.max(1, (total + size - 1) / size);
        int shown = Math.min(page, pages - 1);
        long first = (long) shown * size;
        return new PagerView(
                shown,
                size,
                total,
                pages,
                total == 0 ? 0 : first + 1,
                Math.min(total, first + size),
                shown == 0 ? null : url.page(shown - 1),
                shown == pages - 1 ? null : url.page(shown + 1),
                links(url, shown, pages),
                total <= TableState.DEFAULT_SIZE ? List.of() : sizes(url, size));
    }

    /** How many rows a page may have. Another size begins on the first page. */
    public static List<PageLink> sizes(PageUrl url, int chosen) {
        return SIZES.stream()
                .map(size -> new PageLink(
                        String.valueOf(size),
                        url.without("page")
                                .with("size", size == TableState.DEFAULT_SIZE ? null : String.valueOf(size))
                                .toString(),
                        size == chosen))
                .toList();
    }

    /** First, last and the pages within two of the one shown, with a gap where pages are left out. */
    private static List<PageLink> links(PageUrl url, int shown, int pages) {
        List<PageLink> links = new ArrayList<>();
        int last = -1;
        for (int page = 0; page < pages; page++) {
            if (page != 0 && page != pages - 1 && Math.abs(page - shown) > 2) {
                continue;
            }
            if (page - last > 1) {
                links.add(new PageLink("…", null, false));
            }
            boolean current = page == shown;
            links.add(new PageLink(String.valueOf(page + 1), current ? null : url.page(page), current));
            last = page;
        }
        return List.copyOf(links);
    }
}
