package com.platform135.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import com.platform135.app.PlatformSettings;
import com.platform135.app.demo.DemoRecord.Demo;

/**
 * Fills an empty database with the demo: the master data before the first page answers, then the orders in the background, newest month
 * first. What a stop interrupts goes on at the next start.
 */
@Component
class DemoLoader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);
    private static final long STOP_MILLIS = 15_000;

    private final PlatformSettings settings;
    private final DemoRecord record;
    private final DemoImports imports;
    private final DemoProgress progress;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread background;

    DemoLoader(PlatformSettings settings, DemoRecord record, DemoImports imports, DemoProgress progress, Clock clock) {
        this.settings = settings;
        this.record = record;
        this.imports = imports;
        this.progress = progress;
        this.clock = clock;
    }

    /** Before the web server starts. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        running = true;
        if (settings.demoMode().on()) {
            wanted().ifPresent(this::load);
        }
    }

    /** Lets the file at hand come to its end. */
    @Override
    public void stop() {
        running = false;
        awaitEnd();
    }

    /** Waits for the background load, but not for ever. */
    void awaitEnd() {
        Thread thread = background;
        if (thread != null) {
            try {
                thread.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The demo already begun, or a new one in an empty database. */
    private Optional<Demo> wanted() {
        Optional<Demo> begun = record.find();
        if (begun.isPresent()) {
            return begun;
        }
        String size = settings.demoMode().name().toLowerCase(Locale.ROOT);
        Demo fresh = new Demo(size, DemoCityWriter.SEED, LocalDate.now(clock));
        return record.begin(fresh) ? Optional.of(fresh) : Optional.empty();
    }

    private void load(Demo demo) {
        Set<String> loaded = ConcurrentHashMap.newKeySet();
        loaded.addAll(record.loadedFiles());
        DemoCity city = demo.city();
        List<DemoFile> files = DemoFile.all(city.months());
        progress.at(files, loaded);
        if (progress.percent() == 100) {
            return;
        }
        Run run = new Run(city, files, loaded);
        run.load(DemoFile.master());
        Thread thread = new Thread(() -> run.loadRest(city.months()), "demo-loader");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        background = thread;
        thread.start();
    }

    /** One load, from wherever it stands to its end. */
    private final class Run {

        private final DemoCity city;
        private final List<DemoFile> files;
        private final Set<String> loaded;
        private final DemoFiles writer;

        Run(DemoCity city, List<DemoFile> files, Set<String> loaded) {
            this.city = city;
            this.files = files;
            this.loaded = loaded;
            this.writer = new DemoFiles(city);
        }

        void loadRest(List<YearMonth> months) {
            long began = System.nanoTime();
            try {
                load(DemoFile.rest(months));
            } catch (RuntimeException e) {
                log.error("The demo stays unfinished until the next start", e);
                return;
            }
            log.info(
                    "The demo is loaded: {} shops, {} months of orders in {} s",
                    city.shops().size(),
                    months.size(),
                    (System.nanoTime() - began) / 1_000_000_000);
        }

        void load(List<DemoFile> wanted) {
            Path folder = newFolder();
            try {
                for (DemoFile file : wanted) {
                    if (running && !loaded.contains(file.name())) {
                        load(file, folder);
                    }
                }
            } finally {
                delete(folder);
            }
        }

        private void load(DemoFile file, Path folder) {
            Path path = folder.resolve(file.name());
            writer.write(path);
            imports.load(file.kind(), path);
            record.loaded(file.name());
            loaded.add(file.name());
            progress.at(files, loaded);
            deleteFile(path);
        }
    }

    private Path newFolder() {
        try {
            Path parent = settings.home().resolve("demo");
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent, "load");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            files.forEach(DemoLoader::deleteFile);
            deleteFile(folder);
        } catch (IOException e) {
            log.warn("Left behind: {}", folder, e);
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("Left behind: {}", file, e);
        }
    }
}
