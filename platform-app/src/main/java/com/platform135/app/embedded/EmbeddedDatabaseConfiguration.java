package com.platform135.app.embedded;

import java.io.IOException;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without an external database the platform brings its own: the pool's connection details depend on it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${platform.database-url:}'.isBlank()")
class EmbeddedDatabaseConfiguration {

    @Bean
    static EmbeddedPostgresStart embeddedPostgresStart() {
        return new EmbeddedPostgresStart();
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(EmbeddedPostgresStart start) {
        EmbeddedPostgres server = start.await();
        // Runs after every context is closed, also when the start itself was interrupted.
        SpringApplication.getShutdownHandlers().add(server::close);
        return server;
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres server) throws IOException {
        String password = server.password();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedPostgres.USER;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }
        };
    }
}
