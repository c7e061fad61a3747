package com.platform135.tools.message;

import java.util.List;
import java.util.UUID;

/**
 * A page of 消息.
 *
 * @param page from 0
 * @param more whether older ones follow
 */
record MessageListView(List<Line> lines, int page, boolean more, int unread) {

    /** @param on day and time in the business zone */
    record Line(UUID id, String text, String on, boolean unread) {}
}
