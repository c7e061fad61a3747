/** 零售客户: master data, dated facts and dated assignments. */
@NullMarked
package com.platform135.db.retailer;

import org.jspecify.annotations.NullMarked;
