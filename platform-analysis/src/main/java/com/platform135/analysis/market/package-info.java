/** 市场特征查询 (19): the file of an area, and the 一口清 card of an area, a customer or a spec. */
@NullMarked
package com.platform135.analysis.market;

import org.jspecify.annotations.NullMarked;
