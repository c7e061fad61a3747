package com.platform135.tools.imports.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

import com.platform135.db.sales.OrderImport;

/** The import of orders, which keeps what it has read in the platform's own folder until it is loaded. */
@Configuration(proxyBeanMethods = false)
class OrderImportConfiguration {

    @Bean
    @ConditionalOnMissingBean
    OrderImport orderImport(
            DataSource source,
            PlatformTransactionManager transactions,
            @Value("${platform.home:${java.io.tmpdir}/platform135}") Path home)
            throws IOException {
        return new OrderImport(source, transactions, Files.createDirectories(home.resolve("imports")));
    }
}
