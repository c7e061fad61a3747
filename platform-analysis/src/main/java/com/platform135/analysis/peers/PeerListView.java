package com.platform135.analysis.peers;

import java.util.List;

import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * The customers to choose from, as drawn.
 *
 * @param shops active shops of the scope
 * @param lonely those of them with too few peers
 */
public record PeerListView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        int shops,
        int lonely,
        ToolbarView toolbar,
        TableView table) {}
