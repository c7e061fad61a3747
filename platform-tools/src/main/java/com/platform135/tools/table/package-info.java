/** The table kit: one declaration of columns serves the page, CSV, XLSX and JSON. */
@org.jspecify.annotations.NullMarked
package com.platform135.tools.table;
