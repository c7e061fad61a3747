package com.platform135.analysis.peers;

import java.util.Locale;

import com.platform135.tools.error.OneOf;

/** How alike peers are; wider only because the reader asks. */
public enum PeerWidth {
    /** Same 业态, 市场类型 and 档位段 of the same branch. */
    BAND,
    /** Same 业态 and 市场类型 of the same branch, any 档位. */
    FORMAT,
    /** Same 市场类型 of the same branch. */
    MARKET;

    /** As in the parameter {@code peers}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PeerWidth parse(String key) {
        return OneOf.named("peers", key, values(), PeerWidth::key);
    }
}
