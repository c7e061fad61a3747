package com.platform135.tools.i18n;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Gathers {@code messages/*.properties} from every module: zh-CN without a suffix, English with {@code _en}. */
@Configuration(proxyBeanMethods = false)
public class MessagesConfiguration {

    private static final String TRANSLATION = "_en";

    /** Keeps the texts of all files of a language together, so that a text is found at once and not file by file. */
    @Bean
    public MessageSource messageSource() throws IOException {
        CountingMessageSource source = new CountingMessageSource();
        source.setBasenames(basenames());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Bean
    public LocaleResolver localeResolver() {
        return new ReaderLocaleResolver();
    }

    private static String[] basenames() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        return Arrays.stream(files)
                .map(file -> Objects.requireNonNull(file.getFilename()).replaceFirst("\\.properties$", ""))
                .filter(name -> !name.endsWith(TRANSLATION))
                .map(name -> "classpath:messages/" + name)
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
