package com.platform135.plan.week;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** 晨会, 陪同拜访, 检查, 培训, 会议, 其他. */
enum ItemKind {
    MORNING,
    ACCOMPANY,
    INSPECT,
    TRAIN,
    MEET,
    OTHER;

    static Optional<ItemKind> find(@Nullable String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    String key() {
        return "plan.week.kind." + name();
    }

    /** Whether it is nothing without the person it is about. */
    boolean needsManager() {
        return this == ACCOMPANY;
    }
}
