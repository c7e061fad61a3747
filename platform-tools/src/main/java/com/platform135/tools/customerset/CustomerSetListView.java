package com.platform135.tools.customerset;

import com.platform135.tools.table.TableView;

/** 客户集设置: the sets a person sees. */
public record CustomerSetListView(TableView table) {}
