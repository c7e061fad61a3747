package com.platform135.tools.imports.master;

import com.platform135.tools.imports.kind.ColumnType;

/** Types that several kinds share. */
final class Columns {

    static final ColumnType LICENCE = ColumnType.pattern("\\d{12}", "bad-licence");
    static final ColumnType USERNAME = ColumnType.pattern("[\\p{L}\\p{N}._@-]{1,64}", "bad-username");
    static final ColumnType ORG_CODE = ColumnType.pattern("[\\p{L}\\p{N}._-]{1,32}", "bad-org-code");
    static final ColumnType SPEC_CODE = ColumnType.pattern("[\\p{L}\\p{N}._-]{1,20}", "bad-spec-code");
    static final ColumnType PHONE = ColumnType.pattern("[-+() \\d]{3,32}", "bad-phone");
    static final ColumnType NAME = ColumnType.text(100);
    static final ColumnType QUANTITY = ColumnType.whole(0, 1_000_000);

    private Columns() {}
}
