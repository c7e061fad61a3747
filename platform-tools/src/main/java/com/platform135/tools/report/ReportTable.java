package com.platform135.tools.report;

import java.time.Instant;

import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/**
 * A report's answer: columns, rows and the state of the data they were made from.
 *
 * @param titleKey message key of the title, also the file's name
 * @param asOf when the data last changed
 */
public record ReportTable<R>(String titleKey, TableDefinition<R> table, TableRows<R> rows, Instant asOf) {}
