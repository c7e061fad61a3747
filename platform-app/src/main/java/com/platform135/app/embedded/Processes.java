package com.platform135.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the operating system says about other processes. */
final class Processes {

    private Processes() {}

    /** The process of this number, unless it has ended and only waits to be collected. */
    static Optional<ProcessHandle> running(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> !isZombie(process.pid()));
    }

    private static boolean isZombie(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "stat");
        try {
            String text = Files.exists(status) ? Files.readString(status) : "";
            return text.startsWith("Z", text.lastIndexOf(')') + 2);
        } catch (IOException ended) {
            return true;
        }
    }

    static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }
}
