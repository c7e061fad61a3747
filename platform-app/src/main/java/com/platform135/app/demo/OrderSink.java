package com.platform135.app.demo;

/** Takes generated orders one by one. */
@FunctionalInterface
public interface OrderSink {

    /** One order; the draft is only valid during the call. */
    void order(Shop shop, int epochDay, OrderDraft order);
}
