package com.platform135.tools.push;

/**
 * What one person's pages are told.
 *
 * @param number per person, ascending without a gap from 1
 * @param payload a JSON object of texts
 */
record PushEvent(int staffId, long number, String kind, String payload) {}
