package com.platform135.execute.photo;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Photos are kept in the database, or in the folder that {@code platform.photos.folder} names; those that the database had before are
 * still found there.
 */
@Configuration(proxyBeanMethods = false)
class PhotoConfiguration {

    @Bean
    PhotoStore photoStore(@Value("${platform.photos.folder:}") String folder, JdbcClient jdbc) {
        DatabasePhotoStore database = new DatabasePhotoStore(jdbc);
        return folder.isBlank() ? database : new FolderPhotoStore(Path.of(folder.strip()), database);
    }
}
