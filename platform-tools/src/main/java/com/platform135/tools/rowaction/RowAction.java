package com.platform135.tools.rowaction;

import java.util.Set;

import com.platform135.db.organisation.StaffRole;

/**
 * Something that can be done with ticked rows, contributed as a bean. The rows are posted to the path as {@link TickedRows} reads them; the
 * path's own module entry says who may.
 *
 * @param labelKey message key of the button
 * @param path where the rows are posted: {@code /tools/customer-sets/from-rows}
 * @param kinds rows it can be done with
 * @param roles who sees the button
 * @param order place among the buttons, ascending
 */
public record RowAction(String labelKey, String path, Set<RowKind> kinds, Set<StaffRole> roles, int order) {

    public RowAction {
        kinds = Set.copyOf(kinds);
        roles = Set.copyOf(roles);
    }
}
