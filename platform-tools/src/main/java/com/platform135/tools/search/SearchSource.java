package com.platform135.tools.search;

import java.util.List;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.security.PlatformUser;

/** A kind of thing the search box finds. Each owner of such things declares one as a bean. */
public interface SearchSource {

    /** Place among the groups of hits, ascending; modules are 0. */
    int order();

    /** Message key of the heading over the hits, such as {@code tools.search.modules}. */
    String titleKey();

    /**
     * The best hits first.
     *
     * @param text what the reader typed: at least one character, no blanks around it; name, number, address or pinyin initials
     * @param scope all the reader may see; nothing outside it may be found
     * @param limit at most so many hits
     */
    List<SearchHit> find(String text, PlatformUser reader, OrganisationScope scope, int limit);
}
