package com.platform135.evaluate.review;

/**
 * How far the visits of a time are reviewed.
 *
 * @param reviewed in their newest version
 * @param returned of those, how many wait for the customer manager
 * @param opinions and complaints raised, {@code closed} of them answered or done
 */
record ReviewProgress(int visits, int reviewed, int returned, int opinions, int closed) {}
