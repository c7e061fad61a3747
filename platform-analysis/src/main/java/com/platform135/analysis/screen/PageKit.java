package com.platform135.analysis.screen;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.tools.filter.ReportFilters;
import com.platform135.tools.i18n.Figures;
import com.platform135.tools.report.DimensionNames;
import com.platform135.tools.report.Metric;
import com.platform135.tools.report.RecordedMonths;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.rowaction.RowActions;
import com.platform135.tools.table.CellFormat;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableRenderer;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.Units;

/** What a page of 分析 is drawn with. */
@Component
public record PageKit(
        ReportFilters filters,
        ReportHeadings headings,
        DimensionNames dimensions,
        RowActions actions,
        TableRenderer tables,
        Figures figures,
        ShopLinks shops,
        MessageSource messages,
        RecordedMonths months) {

    public String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The table cut to the page asked for. */
    public <R> TableView draw(ReportTable<R> table, ReportPage page, Locale locale) {
        ReportTable<R> known = months.only(table, page);
        return tables.render(known.table(), known.rows(), page.state(), locale);
    }

    /** A metric's figure as a card, in the units the reader chose. */
    public CardView card(
            Metric metric, @Nullable Object value, String note, @Nullable String href, Units units, Locale locale) {
        Object[] names = {
            text(units.quantity().messageKey(), locale), text(units.money().messageKey(), locale)
        };
        return new CardView(
                text(metric.nameKey(), locale, names),
                figure(metric.type(), value, units, locale),
                note,
                metric.code(),
                href);
    }

    public String figure(ColumnType type, @Nullable Object value, Units units, Locale locale) {
        return new CellFormat(messages, locale, units).text(type, value);
    }
}
