package com.platform135.tools.thread;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.platform135.tools.security.PlatformUser;

/** Contributed as a bean by each owner of objects on the thread. */
public interface ThreadSource {

    /** The types of {@link com.platform135.db.thread.ThreadNode} it owns. */
    Set<String> types();

    /** What the reader may see of the objects; others are left out, as if they weren't there. */
    Map<UUID, ThreadItem> describe(Collection<UUID> ids, PlatformUser reader);
}
