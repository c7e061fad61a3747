package com.platform135.tools.layout;

import java.util.Set;

import com.platform135.tools.table.PageUrl;

/** The parameters that the top bar's pickers own: every page accepts them, and links in the menu carry them along. */
public final class FrameParameters {

    public static final Set<String> NAMES = Set.of("org", "manager", "month", "months", "from", "to", "period");

    private FrameParameters() {}

    /** Another page, over the same unit and period. */
    public static PageUrl carry(PageUrl here, String path) {
        PageUrl there = PageUrl.of(path);
        for (PageUrl.Parameter parameter : here.list()) {
            if (NAMES.contains(parameter.name())) {
                there = there.with(parameter.name(), parameter.value());
            }
        }
        return there;
    }
}
