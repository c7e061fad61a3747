package com.platform135.tools.workbench;

import java.util.Optional;

import com.platform135.tools.security.PlatformUser;

/** Contributed as a bean by each module that has something to show on the 工作台. */
public interface PanelSource {

    /** The block for the user; empty where the module has nothing for the role. */
    Optional<WorkbenchPanel> panelFor(PlatformUser user);
}
