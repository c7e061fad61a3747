package com.platform135.tools.todo;

import java.util.List;

import com.platform135.tools.security.PlatformUser;

/** Contributed as a bean by each module that knows of something waiting. */
public interface TodoSource {

    /** What waits for the user now; empty where nothing does. Asked often: one cheap query. */
    List<Todo> listFor(PlatformUser user);
}
