package com.platform135.tools.imports;

import java.util.Set;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.module.ModuleEntry;

/** The page of imports as 系统管理 lists it. */
public final class ImportsModule {

    public static final ModuleEntry ENTRY = ModuleEntry.of(
                    0, "/admin/imports", Set.of(StaffRole.ADMIN), "tools.imports.title")
            .with("/api/v1/imports", "/api/v1/imports/**");

    private ImportsModule() {}
}
