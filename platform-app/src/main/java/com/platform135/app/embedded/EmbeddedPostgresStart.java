package com.platform135.app.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

import com.platform135.app.PlatformSettings;

/** Starts the server beside the application, which is put together meanwhile; saves a second or two of each start. */
final class EmbeddedPostgresStart implements BeanFactoryPostProcessor, EnvironmentAware {

    private @Nullable Environment environment;
    private @Nullable CompletableFuture<EmbeddedPostgres> server;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (environment == null) {
            throw new IllegalStateException("No environment");
        }
        PlatformSettings settings =
                Binder.get(environment).bind("platform", PlatformSettings.class).get();
        String version = environment.getRequiredProperty("platform.embedded.binaries-version");
        server = new SimpleAsyncTaskExecutor("embedded-postgres-")
                .submitCompletable(() -> EmbeddedPostgres.start(settings.home(), version));
    }

    /**
     * The running server.
     *
     * @throws EmbeddedDatabaseException if the folder is in use or the server didn't start
     */
    EmbeddedPostgres await() {
        if (server == null) {
            throw new IllegalStateException("Not begun");
        }
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
