package com.platform135.execute.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135test.TestDatabase;

/** Photos in the database, or in a folder that outlives the application. */
class PhotoStoreTests {

    private static final byte[] PICTURE = {1, 2, 3};
    private static final byte[] ANOTHER = {4, 5};
    private static final PhotoKey KEY = new PhotoKey(7, UUID.randomUUID(), UUID.randomUUID());

    private final PhotoStore database = new DatabasePhotoStore(JdbcClient.create(TestDatabase.fresh()));

    @TempDir
    Path folder;

    @Test
    void aPhotoInAFolderIsThereAfterARestart() throws IOException {
        new FolderPhotoStore(folder.resolve("photos"), database).put(KEY, PICTURE);

        PhotoStore restarted = new FolderPhotoStore(folder.resolve("photos"), database);

        assertThat(restarted.find(KEY)).hasValue(PICTURE);
        assertThat(database.find(KEY)).isEmpty();
        assertThat(files()).containsExactly(folder.resolve("photos").resolve(KEY.toString()));
    }

    @Test
    void thatWhichTheDatabaseHadBeforeIsStillFound() {
        database.put(KEY, PICTURE);

        assertThat(new FolderPhotoStore(folder, database).find(KEY)).hasValue(PICTURE);
        assertThat(new FolderPhotoStore(folder, database).find(new PhotoKey(7, KEY.visitId(), UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void aPhotoSentAgainReplacesItselfAndLeavesNothingHalf() throws IOException {
        PhotoStore store = new FolderPhotoStore(folder, database);

        store.put(KEY, PICTURE);
        store.put(KEY, ANOTHER);

        assertThat(store.find(KEY)).hasValue(ANOTHER);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaidAtTheStart() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> new FolderPhotoStore(file, database))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString());
    }

    private Stream<Path> files() throws IOException {
        return Files.walk(folder).filter(Files::isRegularFile);
    }
}
