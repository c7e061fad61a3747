package com.platform135.tools.imports;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import com.platform135.tools.calendar.ClockConfiguration;
import com.platform135.tools.error.AllowedParameters;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.ConflictException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.export.Downloads;
import com.platform135.tools.export.FileFormat;
import com.platform135.tools.imports.kind.UndoRefusedException;
import com.platform135.tools.security.CurrentUser;

/** Imports for programs. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {

    private static final AllowedParameters UPLOAD = AllowedParameters.of("mode", "dryRun");
    private static final AllowedParameters LIST = AllowedParameters.of("kind", "status", "page", "size");
    private static final AllowedParameters NONE = AllowedParameters.of();
    private static final int LARGEST_PAGE = 1000;

    private final Imports imports;
    private final ImportUpload upload;
    private final RejectsFile rejects;
    private final MadePasswords passwords;
    private final ImportTexts texts;
    private final CurrentUser currentUser;

    ImportApi(
            Imports imports,
            ImportUpload upload,
            RejectsFile rejects,
            MadePasswords passwords,
            ImportTexts texts,
            CurrentUser currentUser) {
        this.imports = imports;
        this.upload = upload;
        this.rejects = rejects;
        this.passwords = passwords;
        this.texts = texts;
        this.currentUser = currentUser;
    }

    /** An import as the contract describes it, and what else is known about it. */
    record ImportJson(
            UUID id,
            String kind,
            ImportStatus status,
            long rows,
            long inserted,
            long updated,
            long unchanged,
            long rejected,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime finishedAt,
            @Nullable String message,
            @Nullable String code,
            String mode,
            boolean dryRun,
            String fileName,
            int percent,
            @Nullable OffsetDateTime createdAt,
            String createdBy,
            @Nullable OffsetDateTime undoneAt,
            @Nullable String undoneBy) {}

    record ImportPage(int page, int size, long total, List<ImportJson> rows) {}

    @PostMapping(path = "/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportJson> submit(
            @PathVariable String kind,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "valid-rows") String mode,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            Locale locale) {
        UPLOAD.check(request);
        ImportRecord job = upload.take(kind, file, mode, bool(dryRun));
        return ResponseEntity.accepted()
                .location(URI.create(request.getContextPath() + "/api/v1/imports/" + job.id()))
                .body(json(job, locale));
    }

    private static boolean bool(String dryRun) {
        return switch (dryRun) {
            case "true" -> true;
            case "false" -> false;
            default -> throw BadRequestException.forValue("dryRun", dryRun);
        };
    }

    @GetMapping
    ImportPage list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable ImportStatus status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size,
            HttpServletRequest request,
            Locale locale) {
        LIST.check(request);
        if (page < 0 || page > Integer.MAX_VALUE / LARGEST_PAGE) {
            throw BadRequestException.forValue("page", String.valueOf(page));
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw BadRequestException.forValue("size", String.valueOf(size));
        }
        ImportLog.Filter filter = new ImportLog.Filter(kind, status == null ? null : status.name(), page, size);
        List<ImportJson> rows =
                imports.list(filter).stream().map(job -> json(job, locale)).toList();
        return new ImportPage(page, size, imports.count(filter), rows);
    }

    @GetMapping("/{id}")
    ImportJson get(@PathVariable String id, HttpServletRequest request, Locale locale) {
        NONE.check(request);
        return json(imports.get(parse(id)), locale);
    }

    @GetMapping("/{id}/rejects.csv")
    void rejects(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        NONE.check(request);
        ImportRecord job = imports.get(parse(id));
        Downloads.prepare(response, FileFormat.CSV, job.kind() + "-rejects-" + job.id());
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        rejects.write(job.id(), writer, locale);
        writer.flush();
    }

    @PostMapping("/{id}/undo")
    ImportJson undo(@PathVariable String id, HttpServletRequest request, Locale locale) {
        NONE.check(request);
        try {
            return json(imports.undo(parse(id), currentUser.get().username()), locale);
        } catch (UndoRefusedException e) {
            throw new ConflictException("tools.imports.undo." + e.code(), e.count(), e.example());
        }
    }

    /** First passwords that were made up; the second time there are none. */
    @PostMapping("/{id}/passwords.csv")
    void passwords(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        NONE.check(request);
        ImportRecord job = imports.get(parse(id));
        PasswordsDownload.write(
                response, job, passwords.take(job, currentUser.get().username()));
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private ImportJson json(ImportRecord job, Locale locale) {
        return new ImportJson(
                job.id(),
                job.kind(),
                job.status(),
                job.rows(),
                job.inserted(),
                job.updated(),
                job.unchanged(),
                job.rejected(),
                time(job.startedAt()),
                time(job.finishedAt()),
                texts.message(job, locale),
                job.messageCode(),
                job.mode().key(),
                job.dryRun(),
                job.fileName(),
                job.percent(),
                time(job.createdAt()),
                job.createdBy(),
                time(job.undoneAt()),
                job.undoneBy());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null
                ? null
                : instant.atZone(ClockConfiguration.BUSINESS_ZONE).toOffsetDateTime();
    }
}
