package com.platform135.tools.customerset;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.export.Heading.Condition;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * A set's members as drawn.
 *
 * @param set null where none was asked for: all customers
 * @param day as of which they are listed
 */
public record MemberView(
        FilterBar filter,
        List<Condition> conditions,
        @Nullable SetView set,
        String day,
        List<TabView> tabs,
        ToolbarView toolbar,
        TableView table) {

    /**
     * The set itself.
     *
     * @param words what it is made of
     * @param outside how many are listed that its keeper no longer has in scope
     */
    public record SetView(
            UUID id,
            String name,
            String kindKey,
            @Nullable String owner,
            String note,
            List<Condition> words,
            boolean mayChange,
            boolean mayFreeze,
            int revision,
            int outside) {}

    /** A tab with how many shops it lists. */
    public record TabView(String labelKey, String href, int count, boolean current) {}
}
