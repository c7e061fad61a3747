package com.platform135.execute.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Keeps photos in a folder, which all instances must share. A file appears whole or not at all. What isn't there is looked for where
 * photos were kept before.
 */
final class FolderPhotoStore implements PhotoStore {

    private final Path folder;
    private final PhotoStore before;

    /** @throws IllegalStateException if nothing can be written there */
    FolderPhotoStore(Path folder, PhotoStore before) {
        this.folder = folder.toAbsolutePath().normalize();
        this.before = before;
        try {
            Files.createDirectories(this.folder);
            Files.delete(Files.createTempFile(this.folder, "try", ".tmp"));
        } catch (IOException e) {
            throw new IllegalStateException("platform.photos.folder: cannot write to " + this.folder, e);
        }
    }

    @Override
    public void put(PhotoKey key, byte[] content) {
        Path file = file(key);
        try {
            Files.createDirectories(file.getParent());
            Path partial = Files.createTempFile(file.getParent(), "part", ".tmp");
            try {
                Files.write(partial, content);
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> find(PhotoKey key) {
        try {
            return Optional.of(Files.readAllBytes(file(key)));
        } catch (NoSuchFileException e) {
            return before.find(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(PhotoKey key) {
        return folder.resolve(key.toString());
    }
}
