package com.platform135.tools.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.i18n.Enumerated;
import com.platform135.tools.markup.Drawn;

/**
 * A table as drawn by {@code tools/table :: of(table)}.
 *
 * @param name identifies the table on its page
 * @param headers every column, those not shown included; {@link #shownHeaders()} gives those drawn
 * @param tickable whether rows carry a tick box
 */
public record TableView(
        String name,
        List<HeaderView> headers,
        List<RowView> rows,
        List<RowView> totals,
        PagerView pager,
        boolean tickable,
        @Nullable String columnsResetHref) {

    /** The same without tick boxes, where nothing can be done with ticked rows. */
    public TableView unticked() {
        return new TableView(name, headers, rows, totals, pager, false, columnsResetHref);
    }

    /** The id of the form that its tick boxes belong to. */
    public String ticks() {
        return "ticks-" + name;
    }

    /** The headings. @param icons address of the icons */
    public Drawn head(String icons) {
        return new TableHead(name, shownHeaders(), tickable, icons);
    }

    public Drawn columnChoices() {
        return new ColumnChoices(headers);
    }

    /** The id of what explains a heading. */
    public String tipId(HeaderView header) {
        return tipId(name, header);
    }

    static String tipId(String table, HeaderView header) {
        return "tip-" + table + '-' + header.key();
    }

    public Drawn body() {
        return new TableBody(rows, shownHeaders(), tickable, ticks());
    }

    public Drawn foot() {
        return new TableBody(totals, shownHeaders(), tickable, ticks());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The headings drawn that say what they mean. */
    public List<HeaderView> explained() {
        return headers.stream()
                .filter(header -> header.shown() && header.explanation() != null)
                .toList();
    }

    /** Headings that mean the same with what they mean: the footnotes of a printed table. */
    public record Note(String labels, String explanation) {}

    /** What the headings drawn mean, each meaning once. */
    public List<Note> notes() {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        for (HeaderView header : shownHeaders()) {
            if (header.explanation() != null) {
                labels.computeIfAbsent(header.explanation(), key -> new ArrayList<>())
                        .add(header.label());
            }
        }
        return labels.entrySet().stream()
                .map(note -> new Note(note.getValue().stream().collect(Enumerated.names()), note.getKey()))
                .toList();
    }

    public List<HeaderView> shownHeaders() {
        return headers.stream().filter(HeaderView::shown).toList();
    }
}
