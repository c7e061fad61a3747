package com.platform135.db.thread;

import java.util.UUID;

/**
 * An object of the five steps as the thread knows it.
 *
 * @param type the kind of object in lower-case words, unique over the platform: {@code problem}, {@code month-plan-line},
 *     {@code visit}
 */
public record ThreadNode(ThreadStep step, String type, UUID id) {}
