/** Reads what people upload, CSV or XLSX, gzipped or not, row by row in constant memory. */
@NullMarked
package com.platform135.tools.imports.file;

import org.jspecify.annotations.NullMarked;
