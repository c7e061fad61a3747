/** 参数: what the product decides for itself, with its default in the code and dated values in the database. */
@NullMarked
package com.platform135.tools.parameter;

import org.jspecify.annotations.NullMarked;
