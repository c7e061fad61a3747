package com.platform135.tools.search;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;

/** Asks every source, within what the reader may see. */
@Component
class Search {

    private static final int LONGEST = 60;

    private final List<SearchSource> sources;
    private final CurrentUser currentUser;
    private final ScopeResolver scopes;

    Search(List<SearchSource> sources, CurrentUser currentUser, ScopeResolver scopes) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
        this.currentUser = currentUser;
        this.scopes = scopes;
    }

    SearchView find(String typed, int limitEach) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return new SearchView(text, List.of());
        }
        PlatformUser reader = currentUser.get();
        OrganisationScope scope = scopes.of(reader);
        return new SearchView(
                text,
                sources.stream()
                        .map(source ->
                                new SearchView.Group(source.titleKey(), source.find(text, reader, scope, limitEach)))
                        .filter(group -> !group.hits().isEmpty())
                        .toList());
    }
}
