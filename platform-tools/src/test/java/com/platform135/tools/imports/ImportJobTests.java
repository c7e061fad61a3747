package com.platform135.tools.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Queueing, two instances, and what happens when one dies. */
class ImportJobTests {

    private static ImportsWorld world;

    @BeforeAll
    static void open() {
        world = new ImportsWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static ImportRecord submit(String code) {
        Path file = world.file("upload-" + code, "code,name,kind", code + ",市,CITY");
        return world.imports.submit(new Submission("orgs", file, "机构.csv", ImportMode.VALID_ROWS, false, "admin"));
    }

    @Test
    void aQueuedFileWaitsAndIsRunByTheInstanceThatHoldsIt() {
        ImportRecord queued = submit("Q1");
        assertThat(queued.status()).isEqualTo(ImportStatus.QUEUED);

        world.bean(ImportWorker.class).runQueued();

        assertThat(world.imports.get(queued.id()).status()).isEqualTo(ImportStatus.DONE);
        assertThat(world.bean(UploadFolder.class).path(queued.id())).doesNotExist();
    }

    @Test
    void aFileThatAnotherInstanceHoldsIsLeftToIt() throws Exception {
        ImportRecord queued = submit("Q2");
        Path file = world.bean(UploadFolder.class).path(queued.id());
        Path elsewhere = Files.move(file, world.folder.resolve("elsewhere"));

        world.bean(ImportWorker.class).runQueued();
        assertThat(world.imports.get(queued.id()).status()).isEqualTo(ImportStatus.QUEUED);

        Files.move(elsewhere, file);
        world.bean(ImportWorker.class).runQueued();
        assertThat(world.imports.get(queued.id()).status()).isEqualTo(ImportStatus.DONE);
    }

    @Test
    void onlyOneInstanceTakesAQueuedImport() {
        ImportRecord queued = submit("Q3");

        assertThat(world.bean(ImportLog.class).claim(queued.id())).isTrue();
        assertThat(world.bean(ImportLog.class).claim(queued.id())).isFalse();
        world.bean(ImportWorker.class).failAbandoned();
    }

    @Test
    void anImportWhoseInstanceDiedIsMarkedAsFailed() {
        ImportRecord queued = submit("Q4");
        world.bean(ImportLog.class).claim(queued.id());

        world.bean(ImportWorker.class).failAbandoned();

        ImportRecord after = world.imports.get(queued.id());
        assertThat(after.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(after.messageCode()).isEqualTo("interrupted");
    }

    @Test
    void anImportThatSomebodyRunsIsLeftAlone() {
        ImportRecord queued = submit("Q5");
        UUID id = queued.id();
        world.bean(ImportLog.class).claim(id);

        try (RunLock lock = RunLock.take(world.bean(DataSource.class), id)) {
            world.bean(ImportWorker.class).failAbandoned();
            assertThat(world.imports.get(id).status()).isEqualTo(ImportStatus.RUNNING);
        }

        world.bean(ImportWorker.class).failAbandoned();
        assertThat(world.imports.get(id).status()).isEqualTo(ImportStatus.FAILED);
    }
}
