package com.platform135.tools.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.export.CsvExport;
import com.platform135.tools.export.Downloads;
import com.platform135.tools.export.FileFormat;
import com.platform135.tools.export.Heading;
import com.platform135.tools.export.XlsxExport;
import com.platform135.tools.exportjob.ExportJobs;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableState;
import com.platform135.tools.table.Units;

/** Sends reports as files, row by row, and leaves a trace of it. */
@Component
public class ReportFiles {

    private static final int TELL_EVERY = 1000;

    private final ReportHeadings headings;
    private final XlsxExport xlsx;
    private final MessageSource messages;
    private final AuditTrail audit;
    private final ExportJobs jobs;
    private final CurrentUser user;

    public ReportFiles(
            ReportHeadings headings,
            XlsxExport xlsx,
            MessageSource messages,
            AuditTrail audit,
            ExportJobs jobs,
            CurrentUser user) {
        this.jobs = jobs;
        this.user = user;
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

    /**
     * For readers: what the screen shows, in its order, columns and units, under its headings. Many rows are prepared in the background,
     * and the reader is led to where they will be found.
     */
    public <R> void sendPage(
            ReportTable<R> report, ReportPage page, FileFormat format, Locale locale, HttpServletResponse response)
            throws IOException {
        sendPage(report, page, headings.conditions(page.parameters(), locale), format, locale, response);
    }

    /** The same for a page that puts what it was asked in words of its own. */
    public <R> void sendPage(
            ReportTable<R> report,
            ReportPage page,
            List<Heading.Condition> conditions,
            FileFormat format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Heading common = headings.of(report, page.parameters(), locale);
        Heading heading = new Heading(common.title(), conditions, common.notes());
        record(report, page.parameters(), format);
        ReportTable<R> shown = asShown(report, page.state());
        String name = name(heading, page.parameters());
        ExportJobs.Content content =
                (out, progress) -> writePage(heading, shown, page.state().units(), format, locale, out, progress);
        int rows = shown.rows().rows().size();
        if (jobs.inBackground(rows)) {
            jobs.start(user.get(), name, format, page.url().toString(), rows, content);
            response.sendRedirect(ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path(ExportJobs.PATH)
                    .toUriString());
        } else {
            Downloads.prepare(response, format, name);
            content.write(response.getOutputStream(), written -> {});
        }
    }

    private <R> void writePage(
            Heading heading,
            ReportTable<R> shown,
            Units units,
            FileFormat format,
            Locale locale,
            OutputStream out,
            LongConsumer progress) {
        if (format == FileFormat.CSV) {
            CsvExport.writeForReaders(
                    shown.table(),
                    column -> column.label().resolve(messages, locale, Units.BASE),
                    counted(shown.rows().all(), progress),
                    out);
        } else {
            xlsx.write(heading, shown.table(), shown.rows(), units, locale, out, progress);
        }
    }

    /** The rows, telling at every thousandth how many there were. */
    private static <R> Iterable<R> counted(List<R> rows, LongConsumer progress) {
        long[] count = {0};
        return () -> rows.stream()
                .peek(row -> {
                    if (++count[0] % TELL_EVERY == 0) {
                        progress.accept(count[0]);
                    }
                })
                .iterator();
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
        record(report, parameters, format);
        Downloads.prepare(response, format, name(heading, parameters));
        return heading;
    }

    private static String name(Heading heading, ReportParameters parameters) {
        return heading.title() + " " + parameters.period();
    }

    private void record(ReportTable<?> report, ReportParameters parameters, FileFormat format) {
        audit.record(
                "export",
                "report",
                report.table().name(),
                Map.of(
                        "format", format.suffix(),
                        "period", parameters.period().toString(),
                        "scope", parameters.scope().toString(),
                        "rows", report.rows().rows().size()));
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
