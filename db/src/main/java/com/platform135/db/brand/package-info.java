/** 品牌: specs and brand sets. */
@NullMarked
package com.platform135.db.brand;

import org.jspecify.annotations.NullMarked;
