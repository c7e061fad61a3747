package com.platform135.tools.layout;

import java.util.List;

/** A first-level menu entry: one of the five verbs, 工具 or 系统管理, with what the reader may use below it. */
public record MenuVerb(String key, String titleKey, String icon, boolean current, boolean open, List<Group> groups) {

    /** Pages under one heading. */
    public record Group(String titleKey, List<Entry> entries) {}

    /** A page; {@code href} keeps the unit and period picked in the top bar. */
    public record Entry(int number, String titleKey, String href, boolean current) {}
}
