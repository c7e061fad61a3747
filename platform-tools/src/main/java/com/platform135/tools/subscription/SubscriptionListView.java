package com.platform135.tools.subscription;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * 我的订阅 as drawn.
 *
 * @param own what the reader has sent
 * @param received what others send to the reader
 */
record SubscriptionListView(List<Own> own, List<Received> received) {

    /**
     * @param pageKey message key of the page's title
     * @param href the page with its filters
     * @param readers to how many people it goes
     * @param nextOn the next day it is sent
     * @param outcome of the newest sending, or null before the first
     */
    record Own(
            UUID id,
            String name,
            String pageKey,
            String href,
            Rhythm rhythm,
            int readers,
            String nextOn,
            SubscriptionStore.@Nullable Outcome outcome) {}

    /** @param refused whether the reader has left it */
    record Received(UUID id, String name, String owner, Rhythm rhythm, boolean refused) {}
}
