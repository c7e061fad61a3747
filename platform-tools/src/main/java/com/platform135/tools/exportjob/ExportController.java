package com.platform135.tools.exportjob;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.export.Downloads;
import com.platform135.tools.export.FileFormat;
import com.platform135.tools.exportjob.ExportView.FileView;
import com.platform135.tools.module.SharedPaths;
import com.platform135.tools.security.CurrentUser;

/** 我的导出: what a person has asked for, and the files. */
@Controller
@RequestMapping(ExportJobs.PATH)
class ExportController {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ExportJobs jobs;
    private final ExportStore store;
    private final CurrentUser user;
    private final Clock clock;

    ExportController(ExportJobs jobs, ExportStore store, CurrentUser user, Clock clock) {
        this.jobs = jobs;
        this.store = store;
        this.user = user;
        this.clock = clock;
    }

    /** Everybody who is logged in may have files. */
    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        SharedPaths exportPaths() {
            return SharedPaths.of(ExportJobs.PATH, ExportJobs.PATH + "/**");
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("view", view());
        return "tools/export/list";
    }

    /** The part of the page that changes while a file is being prepared. */
    @GetMapping("/live")
    String live(Model model) {
        return list(model) + " :: files";
    }

    @GetMapping("/{id}/file")
    void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        ExportRow file = jobs.findReady(user.get(), id).orElseThrow(NotFoundException::new);
        Downloads.prepare(response, FileFormat.valueOf(file.format()), file.title());
        response.setContentLengthLong(file.bytes());
        store.copy(id, response.getOutputStream());
    }

    private ExportView view() {
        var files = store.list(user.get()).stream().map(this::file).toList();
        return new ExportView(
                files, files.stream().anyMatch(file -> file.state().equals("PREPARING")));
    }

    private FileView file(ExportRow row) {
        return new FileView(
                row.exportId(),
                row.title(),
                row.format(),
                row.state(),
                row.totalRows() == 0 ? 0 : (int) Math.min(99, row.writtenRows() * 100 / row.totalRows()),
                row.totalRows(),
                Math.max(1, row.bytes() / 1024),
                minute(row.createdAt()),
                minute(row.expiresAt()));
    }

    private String minute(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).format(MINUTE);
    }
}
