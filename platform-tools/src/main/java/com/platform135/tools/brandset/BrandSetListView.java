package com.platform135.tools.brandset;

import com.platform135.tools.table.TableView;

/** 品牌集设置: the sets a person sees. */
public record BrandSetListView(TableView table, boolean mayPublish) {}
