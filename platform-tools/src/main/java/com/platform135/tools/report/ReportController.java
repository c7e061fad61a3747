package com.platform135.tools.report;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.sales.Dimension;
import com.platform135.tools.error.AllowedParameters;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.export.FileFormat;
import com.platform135.tools.export.JsonPage;
import com.platform135.tools.security.CurrentUser;

/** The one entrance of all reports of the data contract: JSON in pages, CSV and XLSX whole. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportController {

    private static final Set<String> PAGING = Set.of("page", "size");

    private final Map<String, Report> reports;
    private final ReportParametersReader reader;
    private final ReportFiles files;
    private final CurrentUser user;
    private final JsonMapper json;
    private final Clock clock;

    ReportController(
            Collection<Report> reports,
            ReportParametersReader reader,
            ReportFiles files,
            CurrentUser user,
            JsonMapper json,
            Clock clock) {
        this.reports = reports.stream().collect(Collectors.toMap(Report::name, Function.identity()));
        this.reader = reader;
        this.files = files;
        this.user = user;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/{name:[a-z-]+}.{suffix:[a-z]+}")
    void bySuffix(
            @PathVariable String name,
            @PathVariable String suffix,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(find(name), FileFormat.find(suffix).orElseThrow(NotFoundException::new), locale, request, response);
    }

    @GetMapping("/{name:[a-z-]+}")
    void byAccept(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        send(find(name), accepted(accept), locale, request, response);
    }

    private Report find(String name) {
        Report report = reports.get(name);
        if (report == null) {
            throw new NotFoundException();
        }
        return report;
    }

    private static FileFormat accepted(String accept) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> wanted = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(wanted);
        return wanted.stream()
                .flatMap(type -> List.of(FileFormat.values()).stream()
                        .filter(format -> type.isCompatibleWith(format.mediaType())))
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(List.of(FileFormat.values()).stream()
                        .map(FileFormat::mediaType)
                        .toList()));
    }

    private void send(
            Report report, FileFormat format, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Set<String> own = new TreeSet<>(report.ownParameters());
        own.addAll(PAGING);
        Set<String> allowed = new TreeSet<>(ReportParametersReader.COMMON);
        allowed.addAll(own);
        new AllowedParameters(allowed).check(request);
        ReportParameters parameters = reader.read(user.get(), given(request), own, Dimension.NONE);
        int page = number(parameters, "page", 0, 0, Integer.MAX_VALUE);
        int size = number(parameters, "size", JsonPage.DEFAULT_SIZE, 1, JsonPage.MAXIMUM_SIZE);
        ReportTable<?> table = report.run(parameters, locale);
        if (format == FileFormat.JSON) {
            sendJson(table, parameters, page, size, response);
        } else {
            files.sendData(table, parameters, format, locale, response);
        }
    }

    private <R> void sendJson(
            ReportTable<R> report, ReportParameters parameters, int page, int size, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(
                response.getOutputStream(),
                JsonPage.of(
                        report.table(),
                        parameters.period(),
                        report.asOf().atZone(clock.getZone()).toOffsetDateTime(),
                        report.rows().all(),
                        page,
                        size));
    }

    private static Map<String, String> given(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
    }

    private static int number(ReportParameters parameters, String name, int otherwise, int least, int most) {
        @Nullable String text = parameters.own().get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw BadRequestException.forValue(name, text);
        }
        return Integer.parseInt(text);
    }
}
