package com.platform135.tools.exportjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135.tools.export.FileFormat;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestPages;
import com.platform135test.TestReports;

@SpringBootTest(classes = {PlatformTestApplication.class, ExportJobsTests.City.class})
@AutoConfigureMockMvc
class ExportJobsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @Autowired
    private ExportJobs jobs;

    @Autowired
    private ExportStore store;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            return new TestCity();
        }
    }

    @BeforeEach
    void nothing() {
        city.jdbc().sql("delete from tools.export_job").update();
    }

    private PlatformUser person(String username) {
        return new TestReports(city).user(username);
    }

    private MvcTestResult get(String username, String uri) {
        return new TestPages(mvc, city).get(username, uri);
    }

    private ExportRow until(String username, Predicate<ExportRow> wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (System.nanoTime() < end) {
            for (ExportRow row : store.list(person(username))) {
                if (wanted.test(row)) {
                    return row;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("not in time");
    }

    private UUID prepared(String username, ExportJobs.Content content) throws InterruptedException {
        jobs.start(person(username), "客户清单 2026-11", FileFormat.CSV, "/x?" + UUID.randomUUID(), 3, content);
        return until(username, row -> !row.state().equals("PREPARING")).exportId();
    }

    @Test
    void aFileOfSeveralChunksComesBackByteForByte() throws Exception {
        byte[] bytes = new byte[2_500_000];
        new Random(135).nextBytes(bytes);
        UUID id = prepared("mm", (out, progress) -> writeInPieces(out, bytes));

        MvcTestResult answer = get("mm", "/tools/exports/" + id + "/file");

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(bytes);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("UTF-8''");
        assertThat(city.jdbc()
                        .sql("select count(*) from tools.export_chunk")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(city.jdbc()
                        .sql("select count(*) from tools.audit_entry where action = 'download' and entity_id = :id")
                        .param("id", id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static void writeInPieces(OutputStream out, byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; at += 7001) {
            out.write(bytes, at, Math.min(7001, bytes.length - at));
        }
    }

    @Test
    void aFileIsItsOwnersAndNobodyElses() throws Exception {
        UUID id = prepared("mm", (out, progress) -> out.write(1));

        assertThat(get("branch", "/tools/exports/" + id + "/file")).hasStatus(404);
        assertThat(get("branch", "/tools/exports")).bodyText().doesNotContain("客户清单");
        assertThat(get("mm", "/tools/exports")).bodyText().contains("客户清单 2026-11.csv", "可下载");
    }

    @Test
    void aFileMadeInAnotherPostIsNotHandedOut() throws Exception {
        UUID id = prepared("sun", (out, progress) -> out.write(1));
        city.jdbc()
                .sql("update core.staff set organisation_id = 4 where username = 'sun'")
                .update();

        assertThat(get("sun", "/tools/exports/" + id + "/file")).hasStatus(404);
    }

    @Test
    void aFileThatFailsSaysSoAndLeavesNothing() throws Exception {
        UUID id = prepared("mm", (out, progress) -> {
            writeInPieces(out, new byte[1_500_000]);
            throw new IOException("planted");
        });

        assertThat(get("mm", "/tools/exports")).bodyText().contains("没有完成");
        assertThat(get("mm", "/tools/exports/" + id + "/file")).hasStatus(404);
        assertThat(city.jdbc()
                        .sql("select count(*) from tools.export_chunk")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSecondClickIsTheSameFileAndItsProgressIsSeen() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        ExportJobs.Content slow = (out, progress) -> {
            progress.accept(50);
            await(goOn);
        };
        jobs.start(person("liu"), "慢", FileFormat.XLSX, "/slow", 100, slow);
        jobs.start(person("liu"), "慢", FileFormat.XLSX, "/slow", 100, slow);
        until("liu", row -> row.writtenRows() == 50);

        assertThat(get("liu", "/tools/exports/live")).bodyText().contains("value=\"50\"", "every 1s");
        assertThat(store.list(person("liu"))).hasSize(1);
        goOn.countDown();
        until("liu", row -> row.state().equals("READY"));
        assertThat(get("liu", "/tools/exports/live")).bodyText().doesNotContain("every 1s");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IOException("too long");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aFileWhoseInstanceIsGoneFailsAndAnOldOneIsForgotten() {
        UUID lost = store.add(person("mm"), "丢失", FileFormat.CSV, "/lost", 10);
        UUID old = store.add(person("mm"), "过期", FileFormat.CSV, "/old", 10);
        city.jdbc()
                .sql("update tools.export_job set touched_at = now() - interval '3 minutes' where export_id = :id")
                .param("id", lost)
                .update();
        city.jdbc()
                .sql("update tools.export_job set expires_at = now() - interval '1 minute' where export_id = :id")
                .param("id", old)
                .update();

        jobs.look();
        jobs.forgetExpired();

        List<ExportRow> left = store.list(person("mm"));
        assertThat(left).extracting(ExportRow::title, ExportRow::state).containsExactly(tuple("丢失", "FAILED"));
    }

    @Test
    void manyRowsWaitAndFewDoNot() {
        assertThat(jobs.inBackground(50_000)).isFalse();
        assertThat(jobs.inBackground(50_001)).isTrue();
    }

    @Test
    void aPrintLeavesATrace() {
        assertThat(new TestPages(mvc, city)
                        .post("mm", "/tools/frame/printed", "title=铺货率查询&address=/analysis/distribution?by=org"))
                .hasStatus(204);

        assertThat(city.jdbc()
                        .sql(
                                "select username || ' ' || entity_id || ' ' || (after ->> 'address') from tools.audit_entry where action = 'print'")
                        .query(String.class)
                        .list())
                .isEqualTo(Arrays.asList("mm /analysis/distribution /analysis/distribution?by=org"));
    }
}
