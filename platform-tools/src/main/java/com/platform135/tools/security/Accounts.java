package com.platform135.tools.security;

/** Credentials of people, kept by the application; written in the caller's transaction. */
public interface Accounts {

    /** Gives the person this password, valid as it is. */
    void give(int staffId, String password);

    /** Makes a password that is shown once and must be changed at first login. */
    String make(int staffId);

    /** Whether the person has any password yet. */
    boolean has(int staffId);
}
