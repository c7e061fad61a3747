package com.platform135.tools.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What of a person's account other parts may write; the application keeps the accounts and hashes the passwords. */
public interface Credentials {

    /**
     * A first password.
     *
     * @param mustChange the person chooses another at the first login
     */
    record Initial(int staffId, String rawPassword, boolean mustChange) {}

    /** Gives one person a password, whatever was there before. */
    default void give(int staffId, String rawPassword, boolean mustChange) {
        giveAll(List.of(new Initial(staffId, rawPassword, mustChange)));
    }

    /** Gives many people passwords in the caller's transaction; hashing is slow and done side by side. */
    void giveAll(Collection<Initial> passwords);

    /** Those of the people who cannot log in yet because they were never given a password. */
    Set<Integer> withoutPassword(Collection<Integer> staffIds);

    /** Takes the accounts of people away who are about to be removed. */
    void withdraw(Collection<Integer> staffIds);
}
