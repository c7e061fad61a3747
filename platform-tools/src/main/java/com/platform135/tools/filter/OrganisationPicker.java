package com.platform135.tools.filter;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The organisation picker as drawn; its tree is fetched when it is opened.
 *
 * @param label the unit or customer manager whose figures the page shows
 * @param above the unit above it, or null
 * @param unit the reader's own unit, or null
 * @param treeHref where the tree comes from
 */
public record OrganisationPicker(
        String label, @Nullable String above, @Nullable String unit, String treeHref) {

    /** A unit or person to pick. */
    public record Node(
            String name,
            @Nullable String note,
            String href,
            String searchText,
            boolean current,
            boolean open,
            List<Node> children) {}
}
