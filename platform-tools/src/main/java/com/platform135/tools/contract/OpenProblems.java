package com.platform135.tools.contract;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.platform135.tools.security.PlatformUser;

/** The problems that 分析 has for whoever plans, and what plans tell it of them. */
public interface OpenProblems {

    /** The thread's type of a problem. */
    String THREAD_TYPE = "problem";

    /** Problems of the user's scope that no plan quotes yet, the worst first. */
    List<OpenProblem> listFor(PlatformUser user);

    /**
     * A plan that quotes these has been published: they count as planned from now on. In the caller's transaction, which also links them
     * on the thread.
     *
     * @return those of them that there are and that the user may see
     */
    Set<UUID> planned(PlatformUser user, Collection<UUID> problems);

    /** The page of a problem; whether the reader may open it is for the page to say. */
    String path(UUID problem);
}
