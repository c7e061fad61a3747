package com.platform135.app.embedded;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import com.sun.management.OperatingSystemMXBean;

/**
 * The server's settings: safe (every commit reaches the disk), alone on the machine's loopback address, sized to the
 * machine. Written anew at each start; {@code local.conf} beside it is the operator's and has the last word.
 */
final class ServerConfiguration {

    private static final String FILE = "platform.conf";
    private static final long MEGABYTE = 1024L * 1024;

    private ServerConfiguration() {}

    static void include(Path data) throws IOException {
        Files.writeString(
                data.resolve("postgresql.conf"),
                "\ninclude '%s'\ninclude_if_exists 'local.conf'\n".formatted(FILE),
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
    }

    static void write(Path data, int port) throws IOException {
        long memory = memoryMegabytes();
        Files.writeString(data.resolve(FILE), """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                password_encryption = 'scram-sha-256'

                shared_buffers = %dMB
                work_mem = 32MB
                maintenance_work_mem = 256MB
                effective_cache_size = %dMB
                dynamic_shared_memory_type = %s

                # One server without standbys: the log only has to survive a crash.
                wal_level = minimal
                max_wal_senders = 0
                synchronous_commit = on
                max_wal_size = 2GB
                checkpoint_timeout = 15min

                jit = off
                random_page_cost = 1.1
                autovacuum = on
                timezone = 'Asia/Shanghai'

                # A week of logs without statements or values: neither may carry a person's data.
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = 1d
                log_truncate_on_rotation = on
                log_min_messages = warning
                log_min_error_statement = panic
                log_error_verbosity = terse
                """.formatted(
                        port, clamp(memory / 8, 128, 1024), clamp(memory / 3, 256, 16_384), sharedMemory()));
    }

    /** Small containers have 64 MB in /dev/shm, too little for parallel workers. */
    private static String sharedMemory() throws IOException {
        if (PostgresBinaries.system().equals("Windows")) {
            return "windows";
        }
        Path shm = Path.of("/dev/shm");
        boolean roomy = Files.isDirectory(shm)
                && Files.getFileStore(shm).getTotalSpace() >= 1024 * MEGABYTE
                && Files.isWritable(shm);
        return PostgresBinaries.system().equals("Linux") && !roomy ? "sysv" : "posix";
    }

    private static long memoryMegabytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / MEGABYTE;
    }

    private static long clamp(long value, long least, long most) {
        return Math.max(least, Math.min(most, value));
    }
}
