package com.platform135.tools.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.platform135.tools.calendar.ClockConfiguration;
import com.platform135.tools.imports.kind.ImportColumn;
import com.platform135.tools.imports.kind.ImportKind;
import com.platform135.tools.imports.kind.Preview;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.PagerView;
import com.platform135.tools.table.TableState;

/** Puts imports into the words and figures that the pages draw. */
@Component
class ImportViews {

    static final int PAGE_SIZE = 30;
    private static final int REJECTS_SHOWN = 50;
    private static final int FIELDS_SHOWN = 40;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Imports imports;
    private final ImportTexts texts;
    private final RejectsFile rejects;
    private final MadePasswords passwords;

    ImportViews(Imports imports, ImportTexts texts, RejectsFile rejects, MadePasswords passwords) {
        this.imports = imports;
        this.texts = texts;
        this.rejects = rejects;
        this.passwords = passwords;
    }

    /** A kind to choose, with its columns. */
    record KindView(String key, String title, String hint, List<ColumnView> columns) {}

    /** @param label the Chinese head */
    record ColumnView(String key, String label, boolean required, String example) {}

    /**
     * The page with the form and the history.
     *
     * @param kind chosen in the filter, empty for all; likewise the status
     */
    record ListView(
            List<KindView> kinds,
            List<ImportStatus> statuses,
            String kind,
            String status,
            List<JobView> jobs,
            long total,
            PagerView pager) {}

    /**
     * An import in a line or at the head of its page.
     *
     * @param state key of what is said about it: its status, UNDONE or DRY
     * @param tone how its state is coloured
     * @param showsPreview there is something to say about what changes, even if it is nothing
     */
    record JobView(
            UUID id,
            String kind,
            String fileName,
            String state,
            String tone,
            boolean open,
            boolean dryRun,
            String mode,
            int percent,
            long rows,
            long inserted,
            long updated,
            long unchanged,
            long rejected,
            String by,
            String at,
            @Nullable String seconds,
            long kilobytes,
            @Nullable String message,
            boolean canBeUndone,
            @Nullable String undone,
            boolean showsPreview) {}

    /**
     * Everything on one import's page.
     *
     * @param canBeApplied it was a trial whose file is still here
     */
    record DetailView(
            JobView job,
            Preview preview,
            List<String> rejectHeader,
            List<RejectsFile.RejectedRow> rejects,
            long passwordsWaiting,
            boolean canBeApplied) {}

    ListView list(@Nullable String kind, @Nullable ImportStatus status, PageUrl url, Locale locale) {
        TableState state = TableState.from(url);
        ImportLog.Filter filter =
                new ImportLog.Filter(kind, status == null ? null : status.name(), state.page(), state.size());
        long total = imports.count(filter);
        return new ListView(
                imports.kinds().stream().map(each -> kind(each, locale)).toList(),
                List.of(ImportStatus.values()),
                kind == null ? "" : kind,
                status == null ? "" : status.name(),
                imports.list(filter).stream().map(job -> job(job, locale)).toList(),
                total,
                PagerView.of(url, state.page(), state.size(), total));
    }

    private KindView kind(ImportKind kind, Locale locale) {
        return new KindView(
                kind.key(),
                texts.text("tools.imports.kind." + kind.key(), locale),
                texts.text("tools.imports.hint." + kind.key(), locale),
                kind.columns().stream().map(ImportViews::column).toList());
    }

    private static ColumnView column(ImportColumn column) {
        return new ColumnView(column.key(), column.label(), column.required(), column.example());
    }

    DetailView detail(UUID id, String reader, Locale locale) {
        ImportRecord job = imports.get(id);
        boolean open = job.isOpen();
        return new DetailView(
                job(job, locale),
                new Preview(
                        job.preview().added(),
                        job.preview().changed().stream().limit(FIELDS_SHOWN).toList()),
                open ? List.of() : rejects.header(id),
                open ? List.of() : rejects.first(id, REJECTS_SHOWN, locale),
                job.createdBy().equals(reader) ? passwords.waiting(id) : 0,
                imports.canBeApplied(job));
    }

    private JobView job(ImportRecord job, Locale locale) {
        String state = state(job);
        return new JobView(
                job.id(),
                job.kind(),
                job.fileName(),
                state,
                tone(state, job),
                job.isOpen(),
                job.dryRun(),
                job.mode().key(),
                job.percent(),
                job.rows(),
                job.inserted(),
                job.updated(),
                job.unchanged(),
                job.rejected(),
                job.createdBy(),
                minute(job.createdAt()),
                seconds(job),
                Math.max(1, job.fileBytes() / 1024),
                texts.message(job, locale),
                job.canBeUndone(),
                undone(job, locale),
                job.status() == ImportStatus.DONE && (!job.preview().isEmpty() || job.inserted() + job.updated() == 0));
    }

    private static String state(ImportRecord job) {
        if (job.undoneAt() != null) {
            return "UNDONE";
        }
        return job.dryRun() && job.status() == ImportStatus.DONE
                ? "DRY"
                : job.status().name();
    }

    private static String tone(String state, ImportRecord job) {
        return switch (state) {
            case "DONE", "DRY" -> job.rejected() > 0 ? "act" : "ok";
            case "FAILED" -> "late";
            case "RUNNING", "QUEUED" -> "brand";
            default -> "";
        };
    }

    private @Nullable String undone(ImportRecord job, Locale locale) {
        return job.undoneAt() == null
                ? null
                : texts.text("tools.imports.undone.by", locale, String.valueOf(job.undoneBy()), minute(job.undoneAt()));
    }

    private static @Nullable String seconds(ImportRecord job) {
        Instant from = job.startedAt();
        Instant to = job.finishedAt();
        return from == null || to == null
                ? null
                : "%.1f".formatted(Duration.between(from, to).toMillis() / 1000.0);
    }

    private static String minute(Instant instant) {
        return MINUTE.format(ZonedDateTime.ofInstant(instant, ClockConfiguration.BUSINESS_ZONE));
    }
}
