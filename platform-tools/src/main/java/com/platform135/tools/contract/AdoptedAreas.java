package com.platform135.tools.contract;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.platform135.tools.security.PlatformUser;

/** The areas that 分析 has for whoever plans. */
public interface AdoptedAreas {

    /** The thread's type of an area that was adopted. */
    String THREAD_TYPE = "area";

    /** Those of the user's scope that are still to be worked on and that neither a plan nor a problem has taken up yet, the first due first. */
    List<AdoptedArea> listFor(PlatformUser user);

    /** Those of the ids that are adopted areas the user may see. */
    Set<UUID> known(PlatformUser user, Collection<UUID> areas);
}
