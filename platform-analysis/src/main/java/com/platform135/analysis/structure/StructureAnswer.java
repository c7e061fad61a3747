package com.platform135.analysis.structure;

import java.time.Instant;
import java.util.List;

import com.platform135.analysis.grouping.SpecGrouping;

/**
 * Kinds of customers against kinds of specs.
 *
 * @param codes of the groups of specs, in the order of each row's parts
 * @param rows in the dimension's natural order
 * @param total over the whole scope, shops recounted
 */
record StructureAnswer(
        Instant asOf, SpecGrouping grouping, List<String> codes, List<StructureRow> rows, StructureRow total) {}
