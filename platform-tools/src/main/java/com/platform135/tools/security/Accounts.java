package com.platform135.tools.security;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Credentials of people, kept by the application; written in the caller's transaction. */
public interface Accounts {

    /** Gives the person this password, valid as it is. */
    void give(int staffId, String password);

    /** Makes a password that is shown once and must be changed at first login. */
    String make(int staffId);

    /** Whether the person has any password yet. */
    boolean has(int staffId);

    /** As {@link #give} for many people, by staff id. Hashing is slow on purpose; an implementation may do it side by side. */
    default void giveAll(Map<Integer, String> passwords) {
        passwords.forEach(this::give);
    }

    /** As {@link #make} for many people; the passwords by staff id, in the order given. */
    default Map<Integer, String> makeAll(Collection<Integer> staffIds) {
        Map<Integer, String> made = new LinkedHashMap<>();
        staffIds.forEach(staffId -> made.put(staffId, make(staffId)));
        return made;
    }
}
