/** The export kit: what a table declares, as CSV, XLSX and JSON. */
@org.jspecify.annotations.NullMarked
package com.platform135.tools.export;
