package com.platform135.app.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Migrates the database, embedded or not, after making sure that it is reachable and new enough. */
@Component
class DatabaseMigration implements FlywayMigrationStrategy {

    /** The first with uuidv7(); the embedded one is the same. */
    static final int OLDEST_MAJOR = 18;

    @Override
    public void migrate(Flyway flyway) {
        requireVersion(flyway.getConfiguration().getDataSource());
        flyway.migrate();
    }

    static void requireVersion(DataSource database) {
        try (Connection connection = database.getConnection()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.equals("PostgreSQL") || major < OLDEST_MAJOR) {
                throw new EmbeddedDatabaseException(
                        "数据库是 %1$s %2$d，平台需要 PostgreSQL %3$d 以上。\nThe database is %1$s %2$d; the platform needs PostgreSQL %3$d or newer."
                                .formatted(product, major, OLDEST_MAJOR),
                        "请升级数据库，或不设 SPRING_DATASOURCE_URL 而用内置数据库。\nUpgrade it, or unset SPRING_DATASOURCE_URL to use the embedded database.");
            }
        } catch (SQLException unreachable) {
            throw new EmbeddedDatabaseException(
                    "连不上数据库：%1$s\nThe database cannot be reached: %1$s".formatted(reason(unreachable)),
                    "请检查 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD 和网络。\nCheck SPRING_DATASOURCE_URL, _USERNAME, _PASSWORD and the network.",
                    unreachable);
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
