package com.platform135.tools.imports.master;

import java.util.Objects;
import java.util.function.Function;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import com.platform135.db.DataVersions;

/** What every kind of master data works with. */
@Repository
class MasterStore {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final DataVersions versions;
    private final Staging staging;
    private final ChangeLog changes;

    MasterStore(
            JdbcTemplate template,
            PlatformTransactionManager transactionManager,
            DataVersions versions,
            Staging staging,
            ChangeLog changes) {
        this.jdbc = JdbcClient.create(template);
        this.transactions = new TransactionTemplate(transactionManager);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.versions = versions;
        this.staging = staging;
        this.changes = changes;
    }

    /** @param work gets what makes its transaction end in nothing */
    <T> T inTransaction(Function<Runnable, T> work) {
        return Objects.requireNonNull(
                transactions.execute(status -> work.apply(status::setRollbackOnly)), "work returns something");
    }

    /** Makes writers of master data wait for each other. */
    void lockDirectory() {
        jdbc.sql("select version from core.data_version where name = :name for update")
                .param("name", DataVersions.Body.DIRECTORY.key())
                .query(Long.class)
                .single();
    }

    void bumpDirectory() {
        versions.bump(DataVersions.Body.DIRECTORY);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    Staging staging() {
        return staging;
    }

    ChangeLog changes() {
        return changes;
    }
}
