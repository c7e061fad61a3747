/** 数据导入: files come in as jobs, are tried, applied whole or not at all, explained row by row and undone. */
@NullMarked
package com.platform135.tools.imports;

import org.jspecify.annotations.NullMarked;
