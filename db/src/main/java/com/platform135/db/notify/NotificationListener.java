package com.platform135.db.notify;

/** Hears what any instance sends on one channel, this one included. Called on the listening thread: be quick, or hand over. */
public interface NotificationListener {

    /** Lower-case words, e.g. {@code push}. */
    String channel();

    /** A transaction that sent this has been committed. */
    void heard(String payload);

    /** The connection is there (again): whatever was sent while it wasn't has been missed. */
    void reconnected();
}
