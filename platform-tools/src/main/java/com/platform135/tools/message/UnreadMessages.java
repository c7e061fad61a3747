package com.platform135.tools.message;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many 消息 wait to be read. */
@Service
public class UnreadMessages {

    private final MessageQueries queries;

    UnreadMessages(MessageQueries queries) {
        this.queries = queries;
    }

    @Transactional(readOnly = true)
    public int count(int staffId) {
        return queries.countUnread(staffId);
    }
}
