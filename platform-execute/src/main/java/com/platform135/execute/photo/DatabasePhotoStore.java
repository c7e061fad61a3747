package com.platform135.execute.photo;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps photos in the database, where every instance finds them and a backup holds them. */
final class DatabasePhotoStore implements PhotoStore {

    private final JdbcClient jdbc;

    DatabasePhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(PhotoKey key, byte[] content) {
        jdbc.sql("""
                        insert into execute.photo_content (retailer_id, visit_id, photo_id, content)
                        values (:retailer, :visit, :photo, :content)
                        on conflict (retailer_id, visit_id, photo_id) do update set content = excluded.content
                        """)
                .param("retailer", key.retailerId())
                .param("visit", key.visitId())
                .param("photo", key.photoId())
                .param("content", content)
                .update();
    }

    @Override
    public Optional<byte[]> find(PhotoKey key) {
        return jdbc.sql("""
                        select content from execute.photo_content
                        where retailer_id = :retailer and visit_id = :visit and photo_id = :photo
                        """)
                .param("retailer", key.retailerId())
                .param("visit", key.visitId())
                .param("photo", key.photoId())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
