package com.platform135.tools.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A row as drawn; {@code id} is the value of its tick box, null where rows cannot be ticked. */
public record RowView(@Nullable String id, List<CellView> cells) {}
