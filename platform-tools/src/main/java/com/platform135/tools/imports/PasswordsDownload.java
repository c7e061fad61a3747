package com.platform135.tools.imports;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import de.siegmar.fastcsv.writer.CsvWriter;

import com.platform135.tools.export.Downloads;
import com.platform135.tools.export.FileFormat;
import com.platform135.tools.imports.kind.ImportRun.MadePassword;

/** First passwords as a file. */
final class PasswordsDownload {

    private PasswordsDownload() {}

    static void write(HttpServletResponse response, ImportRecord job, List<MadePassword> passwords) throws IOException {
        Downloads.prepare(response, FileFormat.CSV, "passwords-" + job.id());
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord("username", "password");
        passwords.forEach(made -> csv.writeRecord(made.username(), made.password()));
        csv.flush();
        writer.flush();
    }
}
