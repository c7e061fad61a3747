package com.platform135.app.demo;

import java.nio.file.Path;

import org.springframework.stereotype.Component;

import com.platform135.tools.imports.ImportMode;
import com.platform135.tools.imports.ImportRecord;
import com.platform135.tools.imports.ImportStatus;
import com.platform135.tools.imports.Imports;
import com.platform135.tools.imports.Submission;

/** The platform's own imports, all or nothing; each is on record like anybody's. */
@Component
class PlatformImports implements DemoImports {

    private static final String BY = "system";

    private final Imports imports;

    PlatformImports(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void load(String kind, Path file) {
        String name = String.valueOf(file.getFileName());
        Submission submission = new Submission(kind, file, name, ImportMode.ALL_OR_NOTHING, false, BY);
        ImportRecord done = imports.run(submission, (rows, percent) -> {});
        if (done.status() != ImportStatus.DONE) {
            throw new IllegalStateException(
                    name + " was not imported: " + done.messageCode() + " " + done.messageArguments());
        }
    }
}
