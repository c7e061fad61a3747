package com.platform135.tools.imports;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.tools.error.ConflictException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.export.Downloads;
import com.platform135.tools.export.FileFormat;
import com.platform135.tools.imports.kind.ImportKind;
import com.platform135.tools.imports.kind.UndoRefusedException;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.table.PageUrl;

/** 系统管理 → 数据导入. */
@Controller
@RequestMapping("/admin/imports")
class ImportsController {

    private final Imports imports;
    private final ImportKinds kinds;
    private final ImportUpload upload;
    private final ImportViews views;
    private final ImportTexts texts;
    private final RejectsFile rejects;
    private final MadePasswords passwords;
    private final CurrentUser currentUser;

    ImportsController(
            Imports imports,
            ImportKinds kinds,
            ImportUpload upload,
            ImportViews views,
            ImportTexts texts,
            RejectsFile rejects,
            MadePasswords passwords,
            CurrentUser currentUser) {
        this.imports = imports;
        this.kinds = kinds;
        this.upload = upload;
        this.views = views;
        this.texts = texts;
        this.rejects = rejects;
        this.passwords = passwords;
        this.currentUser = currentUser;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable ImportStatus status,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        PageUrl url = PageUrl.of("/admin/imports", request.getParameterMap());
        model.addAttribute("view", views.list(kind.isEmpty() ? null : kind, status, url, locale));
        return "tools/imports/list";
    }

    @PostMapping
    String submit(
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "valid-rows") String mode,
            @RequestParam(defaultValue = "false") boolean dryRun,
            RedirectAttributes redirect,
            Locale locale) {
        String name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            redirect.addFlashAttribute("refused", texts.text("tools.error.file-missing", locale));
            return "redirect:/admin/imports";
        }
        return "redirect:/admin/imports/"
                + upload.take(kind, file, mode, dryRun).id();
    }

    @GetMapping("/{id}")
    String detail(@PathVariable UUID id, Model model, Locale locale) {
        model.addAttribute("view", views.detail(id, currentUser.get().username(), locale));
        return "tools/imports/detail";
    }

    /** The changing part of the page, asked for while the import runs. */
    @GetMapping("/{id}/live")
    String live(@PathVariable UUID id, Model model, Locale locale) {
        detail(id, model, locale);
        return "tools/imports/detail :: live";
    }

    @GetMapping("/{id}/rejects.csv")
    void rejects(@PathVariable UUID id, HttpServletResponse response, Locale locale) throws IOException {
        ImportRecord job = imports.get(id);
        String name = texts.text("tools.imports.kind." + job.kind(), locale);
        Downloads.prepare(response, FileFormat.CSV, name + "-" + texts.text("tools.imports.rejects", locale));
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        rejects.write(id, writer, locale);
        writer.flush();
    }

    @PostMapping("/{id}/passwords.csv")
    void passwords(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        ImportRecord job = imports.get(id);
        PasswordsDownload.write(
                response, job, passwords.take(job, currentUser.get().username()));
    }

    @PostMapping("/{id}/apply")
    String apply(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        try {
            return "redirect:/admin/imports/"
                    + imports.apply(id, currentUser.get().username()).id();
        } catch (ConflictException e) {
            redirect.addFlashAttribute("refused", texts.text(e.code(), locale));
            return "redirect:/admin/imports/" + id;
        }
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable UUID id, RedirectAttributes redirect, Locale locale) {
        try {
            imports.undo(id, currentUser.get().username());
            redirect.addFlashAttribute("done", texts.text("tools.imports.undo.done", locale));
        } catch (UndoRefusedException e) {
            redirect.addFlashAttribute(
                    "refused", texts.text("tools.imports.undo." + e.code(), locale, e.count(), e.example()));
        } catch (ConflictException e) {
            redirect.addFlashAttribute("refused", texts.text(e.code(), locale));
        }
        return "redirect:/admin/imports/" + id;
    }

    @GetMapping("/templates/{kind}.csv")
    void template(@PathVariable String kind, HttpServletResponse response, Locale locale) throws IOException {
        ImportKind found = kinds.find(kind).orElseThrow(NotFoundException::new);
        Downloads.prepare(response, FileFormat.CSV, texts.text("tools.imports.kind." + kind, locale));
        response.getOutputStream().write(TemplateFile.of(found, locale).getBytes(StandardCharsets.UTF_8));
    }
}
