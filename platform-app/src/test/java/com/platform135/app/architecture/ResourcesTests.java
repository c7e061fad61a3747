package com.platform135.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Rules of the files beside the code: messages, templates, SQL. */
class ResourcesTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of(
            "platform-tools",
            "platform-analysis",
            "platform-plan",
            "platform-execute",
            "platform-evaluate",
            "platform-improve",
            "platform-app");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}]");
    private static final Pattern TEXT_BETWEEN_TAGS = Pattern.compile(">([^<>]*[\\p{IsHan}A-Za-z]{2,}[^<>]*)<");
    private static final Pattern SCHEMA_TABLE = Pattern.compile(
            "\\b(?:from|join|into|update|table)\\s+(?:only\\s+)?(core|plan|execute|evaluate|improve|tools|app)\\.(\\w+)");

    @Test
    void everyMessageExistsInBothLanguages() throws IOException {
        for (Resource chinese : resources("classpath*:messages/*.properties")) {
            String name = chinese.getFilename();
            if (name.endsWith("_en.properties")) {
                continue;
            }
            Properties zh = load(chinese);
            Properties en = load(chinese.createRelative(name.replace(".properties", "_en.properties")));

            assertThat(new TreeSet<>(en.stringPropertyNames()))
                    .as(name)
                    .isEqualTo(new TreeSet<>(zh.stringPropertyNames()));
        }
    }

    @Test
    void noKeyIsDefinedTwice() throws IOException {
        Map<String, List<String>> owners = new TreeMap<>();
        for (Resource file : resources("classpath*:messages/*.properties")) {
            if (!file.getFilename().endsWith("_en.properties")) {
                load(file)
                        .stringPropertyNames()
                        .forEach(k -> owners.computeIfAbsent(k, x -> new ArrayList<>())
                                .add(file.getFilename()));
            }
        }

        assertThat(owners).allSatisfy((key, files) -> assertThat(files).as(key).hasSize(1));
    }

    @Test
    void everyKeyIsUnderItsModule() throws IOException {
        for (Resource file : resources("classpath*:messages/*.properties")) {
            String module = file.getFilename().split("[-_.]")[0];

            assertThat(load(file).stringPropertyNames())
                    .as(file.getFilename())
                    .allSatisfy(key -> assertThat(key).startsWith(module + "."));
        }
    }

    @Test
    void englishMessagesHoldNoChinese() throws IOException {
        for (Resource file : resources("classpath*:messages/*_en.properties")) {
            load(file)
                    .forEach((key, text) -> assertThat(
                                    HAN.matcher(allowedNames((String) text)).find())
                            .as("%s in %s: %s", key, file.getFilename(), text)
                            .isFalse());
        }
    }

    /** Names that stay Chinese in English: the language's own name. */
    private static String allowedNames(String text) {
        return text.replace("中文", "").replace("客户经理", "").replace("“135”", "");
    }

    @Test
    void everyMessageATemplateAsksForExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Resource file : resources("classpath*:messages/*.properties")) {
            known.addAll(load(file).stringPropertyNames());
        }
        Pattern use = Pattern.compile("#\\{([a-z][\\w.\\-]*)[}(]");
        for (Path template : templates()) {
            Matcher matcher = use.matcher(Files.readString(template));
            while (matcher.find()) {
                assertThat(known).as(template.toString()).contains(matcher.group(1));
            }
        }
    }

    @Test
    void aTemplateHoldsNoWordsOfItsOwn() throws IOException {
        for (Path template : templates()) {
            String text = Files.readString(template)
                    .replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("(?s)<(script|style)\\b.*?</\\1>", "")
                    .replaceAll("\\[\\[.*?]]", "")
                    .replaceAll("(?s)<kbd\\b.*?</kbd>", "");
            List<String> words = new ArrayList<>();
            Matcher matcher = TEXT_BETWEEN_TAGS.matcher(text);
            while (matcher.find()) {
                String tag = text.substring(text.lastIndexOf('<', matcher.start()), matcher.start() + 1);
                if (!tag.contains("th:text") && !tag.contains("th:utext") && !tag.contains("th:replace")) {
                    words.add(matcher.group(1).strip());
                }
            }

            assertThat(words).as(ROOT.relativize(template).toString()).isEmpty();
        }
    }

    /** th:replace comes before th:if on the same tag: the condition would be lost. */
    @Test
    void aConditionStandsOutsideTheTagThatIsReplaced() throws IOException {
        Pattern both = Pattern.compile(
                "<[a-z:]+[^<>]*\\bth:(?:if|unless)=[^<>]*\\bth:replace=|<[a-z:]+[^<>]*\\bth:replace=[^<>]*\\bth:(?:if|unless)=");
        for (Path template : templates()) {
            assertThat(both.matcher(Files.readString(template)).find())
                    .as(ROOT.relativize(template).toString())
                    .isFalse();
        }
    }

    @Test
    void aModulesFilesLieUnderItsOwnKey() throws IOException {
        for (String module : MODULES) {
            String key = module.substring("platform-".length());
            for (String folder : List.of("templates", "static")) {
                Path root = ROOT.resolve(module).resolve("src/main/resources").resolve(folder);
                if (Files.isDirectory(root)) {
                    try (Stream<Path> children = Files.list(root)) {
                        assertThat(children.map(p -> p.getFileName().toString()))
                                .as(module + "/" + folder)
                                .allSatisfy(name -> assertThat(Set.of(key, "error", "favicon.ico", "sw.js"))
                                        .contains(name));
                    }
                }
            }
        }
    }

    @Test
    void sqlReadsItsOwnSchemaTheSharedOneOrPublishedViews() throws IOException {
        for (String module : MODULES) {
            String key = module.substring("platform-".length());
            for (Path file : files(ROOT.resolve(module).resolve("src/main"), ".sql")) {
                Matcher matcher = SCHEMA_TABLE.matcher(Files.readString(file));
                while (matcher.find()) {
                    boolean own =
                            matcher.group(1).equals(key) || matcher.group(1).equals("core");
                    assertThat(own || matcher.group(2).startsWith("published_"))
                            .as("%s reads %s.%s", ROOT.relativize(file), matcher.group(1), matcher.group(2))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everySqlFileSaysWhatItIsFor() throws IOException {
        for (String module : Stream.concat(MODULES.stream(), Stream.of("db")).toList()) {
            for (Path file : files(ROOT.resolve(module).resolve("src/main/resources/com"), ".sql")) {
                assertThat(Files.readString(file))
                        .as(ROOT.relativize(file).toString())
                        .startsWith("--");
            }
        }
    }

    private static List<Path> templates() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : MODULES) {
            found.addAll(files(ROOT.resolve(module).resolve("src/main/resources/templates"), ".html"));
        }
        return found;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern);
    }

    private static Properties load(Resource file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
