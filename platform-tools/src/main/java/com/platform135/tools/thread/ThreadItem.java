package com.platform135.tools.thread;

/** An object of the thread in its owner's words, with the page where it is. */
public record ThreadItem(String title, String href, boolean late) {}
