package com.platform135.tools.message;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** 消息 to one reader: which words, with what in them, and where it leads. */
record Message(
        UUID messageId,
        String messageKey,
        List<String> arguments,
        String path,
        OffsetDateTime sentAt,
        @Nullable OffsetDateTime readAt) {}
