package com.platform135test;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application at a database of its own, as {@code SPRING_DATASOURCE_URL} would. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        PGSimpleDataSource database = TestDatabase.fresh();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.getUrl(),
                        "spring.datasource.username=" + database.getUser(),
                        "spring.datasource.password=" + database.getPassword())
                .applyTo(context);
    }
}
