package com.platform135.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import com.platform135.app.PlatformSettings;
import com.platform135.app.demo.DemoRecord.Demo;

/**
 * Fills an empty database with the demo: the master data before the first page answers if that is quick, then the orders in the background,
 * newest month first. What a stop interrupts goes on at the next start.
 */
@Component
class DemoLoader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);
    private static final long STOP_MILLIS = 15_000;
    private static final long PEOPLE_SECONDS = 40;
    private static final long MASTER_DATA_SECONDS = 10;

    private final PlatformSettings settings;
    private final DemoRecord record;
    private final DemoImports imports;
    private final DemoProgress progress;
    private final Clock clock;
    private final List<DemoChapter> chapters;
    private volatile boolean running;
    private @Nullable Thread background;

    DemoLoader(
            PlatformSettings settings,
            DemoRecord record,
            DemoImports imports,
            DemoProgress progress,
            Clock clock,
            List<DemoChapter> chapters) {
        this.settings = settings;
        this.record = record;
        this.imports = imports;
        this.progress = progress;
        this.clock = clock;
        this.chapters = List.copyOf(chapters);
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
        awaitEnd(STOP_MILLIS);
    }

    /** Waits for the background load, but not for ever. */
    void awaitEnd(long millis) {
        Thread thread = background;
        if (thread != null) {
            try {
                thread.join(millis);
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
        List<DemoFile> files = Stream.concat(
                        DemoFile.all(demo.months()).stream(), chapters.stream().map(DemoFile::of))
                .toList();
        progress.at(files, loaded);
        if (progress.percent() == 100) {
            return;
        }
        Run run = new Run(demo, files, loaded);
        Thread thread = new Thread(run, "demo-loader");
        thread.setDaemon(true);
        background = thread;
        thread.start();
        run.awaitMasterData();
    }

    /** One load, from wherever it stands to its end. */
    private final class Run implements Runnable {

        private final Demo demo;
        private final List<DemoFile> files;
        private final Set<String> loaded;
        private final CountDownLatch people = new CountDownLatch(1);
        private final CountDownLatch masterData = new CountDownLatch(1);

        Run(Demo demo, List<DemoFile> files, Set<String> loaded) {
            this.demo = demo;
            this.files = files;
            this.loaded = loaded;
        }

        @Override
        public void run() {
            long began = System.nanoTime();
            try {
                DemoCity city = demo.city();
                DemoFiles writer = new DemoFiles(city);
                load(DemoFile.people(), writer);
                people.countDown();
                load(DemoFile.master(), writer);
                masterData.countDown();
                load(DemoFile.rest(demo.months()), writer);
                chapters.forEach(chapter -> write(chapter, city));
            } catch (RuntimeException e) {
                log.error("The demo stays unfinished until the next start", e);
                return;
            } finally {
                people.countDown();
                masterData.countDown();
            }
            log.info(
                    "Loading the demo ended at {}% after {} s",
                    progress.percent(), (System.nanoTime() - began) / 1_000_000_000);
        }

        /** Nobody can log in without the people; the rest may come later on a slow machine. */
        void awaitMasterData() {
            try {
                boolean all = people.await(PEOPLE_SECONDS, TimeUnit.SECONDS)
                        && masterData.await(MASTER_DATA_SECONDS, TimeUnit.SECONDS);
                if (!all) {
                    log.info("The demo's master data takes longer; pages answer meanwhile");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void load(List<DemoFile> wanted, DemoFiles writer) {
            for (DemoFile file : wanted) {
                if (running && !loaded.contains(file.name())) {
                    load(file, writer);
                }
            }
        }

        private void write(DemoChapter chapter, DemoCity city) {
            if (running && !loaded.contains(chapter.name())) {
                chapter.write(city);
                done(chapter.name());
            }
        }

        private void load(DemoFile file, DemoFiles writer) {
            Path path = folder().resolve(file.name());
            try {
                writer.write(path);
                imports.load(file.kind(), path);
            } finally {
                delete(path);
            }
            done(file.name());
        }

        private void done(String name) {
            record.loaded(name);
            loaded.add(name);
            progress.at(files, loaded);
        }
    }

    private Path folder() {
        try {
            return Files.createDirectories(settings.home().resolve("demo"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("Left behind: {}", file, e);
        }
    }
}
