package com.platform135.analysis.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.sales.RetailerFilter;

/** What a peer group is called: 食杂店 · 城镇 · 11–15 档. */
@Component
public class PeerNames {

    private final MessageSource messages;

    public PeerNames(MessageSource messages) {
        this.messages = messages;
    }

    public String name(PeerKey key, Locale locale) {
        List<String> parts = new ArrayList<>();
        if (key.format() != null) {
            parts.add(text("tools.dimension.format." + key.format(), locale));
        }
        parts.add(text("tools.dimension.marketType." + key.marketType(), locale));
        if (key.tierFrom() > RetailerFilter.LOWEST_TIER || key.tierTo() < RetailerFilter.HIGHEST_TIER) {
            parts.add(messages.getMessage("analysis.peers.band", new Object[] {key.tierFrom(), key.tierTo()}, locale));
        }
        return String.join(" · ", parts);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
