package com.platform135.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import com.platform135.PlatformApplication;

/** A database that cannot serve is named in words, and the application ends. */
@ExtendWith(OutputCaptureExtension.class)
class ExternalDatabaseTests {

    @Test
    void anUnreachableDatabaseIsSaidInAFewLines(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(PlatformApplication.class)
                        .registerShutdownHook(false)
                        .run(
                                "--server.port=0",
                                "--platform.home=target/unreachable-home",
                                "--platform.demo=none",
                                "--spring.datasource.hikari.connection-timeout=500",
                                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
                                "--spring.datasource.username=nobody",
                                "--spring.datasource.password=not-to-be-seen"))
                .isNotNull();

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "连不上数据库", "SPRING_DATASOURCE_URL")
                .doesNotContain("not-to-be-seen");
        assertThat(output.toString().lines().filter(line -> line.startsWith("\tat ")))
                .as("stack traces")
                .isEmpty();
    }

    @Test
    void anOldDatabaseIsNamedWithWhatIsNeeded() {
        assertThatThrownBy(() -> DatabaseMigration.requireVersion(database("PostgreSQL", 16)))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("PostgreSQL 16")
                .hasMessageContaining("需要 PostgreSQL 18 以上");
    }

    @Test
    void anotherProductIsNamedToo() {
        assertThatThrownBy(() -> DatabaseMigration.requireVersion(database("H2", 2)))
                .hasMessageContaining("数据库是 H2 2");
    }

    @Test
    void theOneThatIsNeededIsTaken() {
        DatabaseMigration.requireVersion(database("PostgreSQL", 18));
    }

    private static DataSource database(String product, int major) {
        DatabaseMetaData metaData =
                stub(DatabaseMetaData.class, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getDatabaseMajorVersion" -> major;
                    case "getDatabaseProductName" -> product;
                    default -> null;
                });
        Connection connection = stub(
                Connection.class,
                (proxy, method, arguments) -> method.getName().equals("getMetaData") ? metaData : null);
        return stub(DataSource.class, (proxy, method, arguments) -> connection);
    }

    private static <T> T stub(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
