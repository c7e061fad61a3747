package com.platform135.app.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/** Keeps a data folder to one running platform. The operating system drops the lock with its process, however it ends. */
final class FolderLock implements AutoCloseable {

    /** Far behind the content, so that another process can still read who holds it. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock acquire(Path home) throws IOException {
        Path file = home.resolve("platform.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = Files.readString(file, StandardCharsets.UTF_8).strip();
            channel.close();
            throw inUse(home, holder);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return new FolderLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static EmbeddedDatabaseException inUse(Path home, String holder) {
        return new EmbeddedDatabaseException(
                "数据文件夹 %1$s 正被另一个运行中的平台使用（进程 %2$s）。\nThe data folder %1$s is in use by another running platform (process %2$s)."
                        .formatted(home, holder),
                "请先停止它，或用 PLATFORM_HOME 指定另一个文件夹。\nStop it first, or name another folder with PLATFORM_HOME.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // The process is ending and the lock ends with it.
        }
    }
}
