package com.platform135.tools.filter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.SqlFile;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/**
 * Views saved under a name: the conditions, columns and order of a page, without unit and period. A shared one is seen by everyone of the
 * owner's unit and below; nobody sees more figures by it, since it holds conditions alone.
 */
@Repository
public class SavedViews {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 4000;
    private static final int MOST_PER_PAGE = 50;

    private static final String VISIBLE = SqlFile.read(SavedViews.class, "saved-views-visible.sql");
    private static final String SAVE = SqlFile.read(SavedViews.class, "saved-view-save.sql");

    private final JdbcClient jdbc;

    public SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(int id, String name, String query, boolean mine, boolean shared, String ownerName) {}

    /** The views of a page that the reader sees: own ones first, by name. */
    @Transactional(readOnly = true)
    public List<SavedViewRow> list(PageUrl here, PlatformUser reader) {
        String now = conditions(here);
        return jdbc
                .sql(VISIBLE)
                .param("path", here.path())
                .param("staff", reader.staffId())
                .param("organisation", reader.organisationId())
                .query(Found.class)
                .list()
                .stream()
                .map(found -> new SavedViewRow(
                        found.id(),
                        found.name(),
                        href(here, found.query()),
                        found.mine(),
                        found.shared(),
                        found.ownerName(),
                        found.query().equals(now)))
                .toList();
    }

    /** Saves the present view; one of the same name and page by the same person is replaced. */
    @Transactional
    public void save(PageUrl here, String name, boolean shared, PlatformUser owner) {
        String stripped = name.strip();
        String query = conditions(here);
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new BadRequestException("view-name", "name", LONGEST_NAME);
        }
        if (query.length() > LONGEST_QUERY || list(here, owner).size() >= MOST_PER_PAGE) {
            throw new BadRequestException("view-too-many", "name", MOST_PER_PAGE);
        }
        jdbc.sql(SAVE)
                .param("path", here.path())
                .param("staff", owner.staffId())
                .param("name", stripped)
                .param("query", query)
                .param("shared", shared)
                .update();
    }

    /** Removes one's own view; another's doesn't exist here. */
    @Transactional
    public void remove(int id, PlatformUser owner) {
        int removed = jdbc.sql("delete from tools.saved_view where saved_view_id = :id and staff_id = :staff")
                .param("id", id)
                .param("staff", owner.staffId())
                .update();
        if (removed == 0) {
            throw new NotFoundException();
        }
    }

    /** What is kept of an address, in one order, so that equal views have equal texts. */
    static String conditions(PageUrl here) {
        PageUrl kept = PageUrl.of("");
        for (String name : names(here)) {
            kept = kept.with(name, String.join(",", here.all(name)));
        }
        return kept.toString().replaceFirst("^\\?", "");
    }

    private static Set<String> names(PageUrl here) {
        Set<String> names = new TreeSet<>();
        here.list().forEach(parameter -> names.add(parameter.name()));
        names.removeAll(FilterMemory.NOT_KEPT);
        return names;
    }

    private static String href(PageUrl here, String query) {
        String bare = frameOnly(here).toString();
        return query.isEmpty() ? bare : bare + (bare.contains("?") ? "&" : "?") + query;
    }

    /** The same page over the same unit and period, without any condition. */
    static PageUrl frameOnly(PageUrl here) {
        return here.without(names(here).toArray(String[]::new)).without("page", "tab");
    }
}
