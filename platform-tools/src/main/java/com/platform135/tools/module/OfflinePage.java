package com.platform135.tools.module;

import java.util.Set;

import com.platform135.db.organisation.StaffRole;

/**
 * A page that works without a network: the browsers of its readers keep it with all it is made of. Contributed as a bean.
 *
 * @param path of the page itself, e.g. {@code /execute/visits/form}; what it shows beyond its frame it keeps on the device
 * @param home the list it starts from; without a network the page itself stands in for it
 * @param homeKey message key of the list's short name
 * @param pageKey message key of the page's short name
 * @param roles whose browsers keep it
 * @param script an ES module with a {@code start(settings)}, loaded with every page of these readers: it brings the device's
 *     copy up to date and sends what waits there
 */
public record OfflinePage(
        String path, String home, String homeKey, String pageKey, Set<StaffRole> roles, String script) {

    public OfflinePage {
        roles = Set.copyOf(roles);
    }
}
