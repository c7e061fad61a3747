package com.platform135.tools.report;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.export.CsvExport;
import com.platform135.tools.export.Downloads;
import com.platform135.tools.export.FileFormat;
import com.platform135.tools.export.Heading;
import com.platform135.tools.export.XlsxExport;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableState;
import com.platform135.tools.table.Units;

/** Sends reports as files, row by row, and leaves a trace of it. */
@Component
public class ReportFiles {

    private final ReportHeadings headings;
    private final XlsxExport xlsx;
    private final MessageSource messages;
    private final AuditTrail audit;

    public ReportFiles(ReportHeadings headings, XlsxExport xlsx, MessageSource messages, AuditTrail audit) {
        this.headings = headings;
        this.xlsx = xlsx;
        this.messages = messages;
        this.audit = audit;
    }

    /** For programs: CSV under the contract's column names, or XLSX; all rows in their natural order. */
    public void sendData(
            ReportTable<?> report,
            ReportParameters parameters,
            FileFormat format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Heading heading = begin(report, parameters, format, locale, response);
        if (format == FileFormat.CSV) {
            writeCsv(report, response);
        } else {
            writeXlsx(heading, report, Units.BASE, locale, response);
        }
    }

    /** For readers: what the screen shows, in its order, columns and units, under its headings. */
    public <R> void sendPage(
            ReportTable<R> report, ReportPage page, FileFormat format, Locale locale, HttpServletResponse response)
            throws IOException {
        Heading heading = begin(report, page.parameters(), format, locale, response);
        ReportTable<R> shown = asShown(report, page.state());
        if (format == FileFormat.CSV) {
            CsvExport.writeForReaders(
                    shown.table(),
                    column -> column.label().resolve(messages, locale, Units.BASE),
                    shown.rows().all(),
                    response.getOutputStream());
        } else {
            writeXlsx(heading, shown, page.state().units(), locale, response);
        }
    }

    private static <R> ReportTable<R> asShown(ReportTable<R> report, TableState state) {
        TableRows<R> rows = new TableRows<>(
                report.table().sorted(report.rows().rows(), state.sort()),
                report.rows().totals());
        return new ReportTable<>(report.titleKey(), report.table().withColumns(state.columns()), rows, report.asOf());
    }

    private Heading begin(
            ReportTable<?> report,
            ReportParameters parameters,
            FileFormat format,
            Locale locale,
            HttpServletResponse response) {
        Heading heading = headings.of(report, parameters, locale);
        audit.record(
                "export",
                "report",
                report.table().name(),
                Map.of(
                        "format", format.suffix(),
                        "period", parameters.period().toString(),
                        "scope", parameters.scope().toString(),
                        "rows", report.rows().rows().size()));
        Downloads.prepare(response, format, heading.title() + " " + parameters.period());
        return heading;
    }

    private static <R> void writeCsv(ReportTable<R> report, HttpServletResponse response) throws IOException {
        CsvExport.writeData(report.table(), report.rows().all(), response.getOutputStream());
    }

    private <R> void writeXlsx(
            Heading heading, ReportTable<R> report, Units units, Locale locale, HttpServletResponse response)
            throws IOException {
        xlsx.write(heading, report.table(), report.rows(), units, locale, response.getOutputStream());
    }
}
