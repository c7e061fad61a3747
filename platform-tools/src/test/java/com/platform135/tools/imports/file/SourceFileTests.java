package com.platform135.tools.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.platform135.tools.export.FormulaGuard;

class SourceFileTests {

    private static final long LIMIT = 64 << 20;
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private List<List<String>> read(byte[] content) throws IOException {
        return read(content, LIMIT);
    }

    private List<List<String>> read(byte[] content, long limit) throws IOException {
        Path path = Files.write(folder.resolve("upload"), content);
        try (SourceFile file = SourceFile.inspect(path, limit)) {
            try {
                return read(file);
            } catch (WrongEncodingException e) {
                return read(file.asGb18030());
            }
        }
    }

    private static List<List<String>> read(SourceFile file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (RowSource source = file.open()) {
            for (SourceLine row = source.next(); row != null; row = source.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.add(row.text(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private void assertRefused(String code, byte[] content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        RefusedFileException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("客户");
            sheet.value(0, 0, "许可证号");
            sheet.value(0, 1, "日期");
            sheet.value(0, 2, "价格");
            sheet.value(0, 3, "省内");
            sheet.value(2, 0, 320115100001L);
            sheet.value(2, 1, LocalDate.of(2026, 3, 1));
            sheet.style(2, 1).format("yyyy/m/d").set();
            sheet.value(2, 2, 0.1 + 0.2);
            sheet.value(2, 3, true);
            book.newWorksheet("其他").value(0, 0, "not read");
        }
        return bytes.toByteArray();
    }

    @Test
    void utf8IsReadWithAndWithoutAByteOrderMark() throws IOException {
        assertThat(read(utf8("a,b\n副食,2\n"))).containsExactly(List.of("a", "b"), List.of("副食", "2"));
        assertThat(read(utf8("\uFEFFa,b\r\n副食,2"))).containsExactly(List.of("a", "b"), List.of("副食", "2"));
    }

    @Test
    void gb18030IsTold() throws IOException {
        assertThat(read("店名,价\n南中路副食,2\n".getBytes(GB18030)))
                .containsExactly(List.of("店名", "价"), List.of("南中路副食", "2"));
    }

    @Test
    void gb18030IsToldEvenFarDownTheFile() throws IOException {
        String plain = "a,b\n" + "plain,1\n".repeat(700_000);
        List<List<String>> rows = read((plain + "南中路副食,2\n").getBytes(GB18030));

        assertThat(rows).hasSize(700_002);
        assertThat(rows.get(rows.size() - 1)).containsExactly("南中路副食", "2");
    }

    @Test
    void quotesHoldCommasQuotesAndLines() throws IOException {
        assertThat(read(utf8("a,b\n\"x, \"\"y\"\"\nz\",2\n")).get(1)).containsExactly("x, \"y\"\nz", "2");
    }

    @Test
    void blankLinesAreLeftOutButCounted() throws IOException {
        Path path = Files.write(folder.resolve("blank"), utf8("a,b\n\n,,\n1,2\n"));
        try (SourceFile file = SourceFile.inspect(path, LIMIT);
                RowSource rows = file.open()) {
            rows.next();
            assertThat(rows.next()).isNotNull().extracting(SourceLine::number).isEqualTo(4);
        }
    }

    @Test
    void gzipIsUnfolded() throws IOException {
        assertThat(read(gzip(utf8("a,b\n副食,2\n")))).containsExactly(List.of("a", "b"), List.of("副食", "2"));
        assertThat(read(gzip(workbook())).get(1)).startsWith("320115100001");
    }

    @Test
    void aWorkbookGivesItsFirstSheetAsAPersonWouldTypeIt() throws IOException {
        assertThat(read(workbook()))
                .containsExactly(
                        List.of("许可证号", "日期", "价格", "省内"), List.of("320115100001", "2026-03-01", "0.3", "true"));
    }

    @Test
    void whatIsNoTableIsRefusedWithItsReason() throws IOException {
        byte[] garbage = new byte[5 << 20];
        new Random(1).nextBytes(garbage);

        assertRefused("empty", new byte[0]);
        assertRefused("empty", gzip(new byte[0]));
        assertRefused("binary", garbage);
        assertRefused("utf16", "a,b".getBytes(StandardCharsets.UTF_16));
        assertRefused("old-excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertRefused("not-text", new byte[] {'a', (byte) 0xFF, (byte) 0xFF, '\n'});
        assertRefused("broken-csv", utf8("a,b\n\"never closed,2\n".repeat(3)));
    }

    @Test
    void aRowOfMillionsOfFieldsIsRefusedByItsNumber() {
        assertThatThrownBy(() -> read(utf8("a,b\n1,2\n" + ",".repeat(20_000) + "x\n")))
                .isInstanceOfSatisfying(RefusedFileException.class, e -> {
                    assertThat(e.code()).isEqualTo("too-many-fields");
                    assertThat(e.arguments()).startsWith("3");
                });
        assertThatThrownBy(() -> read(utf8("a,b\n\"" + "x".repeat(2 << 20))))
                .isInstanceOfSatisfying(RefusedFileException.class, e -> {
                    assertThat(e.code()).isEqualTo("broken-csv");
                    assertThat(e.arguments()).containsExactly("2");
                });
    }

    @Test
    void aTruncatedGzipIsRefusedWhereverItEnds() throws IOException {
        byte[] random = new byte[4 << 20];
        new Random(2).nextBytes(random);
        StringBuilder text = new StringBuilder("a,b\n");
        for (byte b : random) {
            text.append(b).append(",1\n");
        }
        byte[] whole = gzip(utf8(text.toString()));

        assertRefused("truncated", Arrays.copyOf(whole, whole.length / 2));
        assertRefused("truncated", Arrays.copyOf(whole, whole.length - 4));
        assertRefused("truncated", Arrays.copyOf(whole, 40));
        assertRefused("truncated", Arrays.copyOf(whole, 5));
    }

    @Test
    void aDamagedArchiveIsRefused() throws IOException {
        byte[] damaged = gzip(utf8("a,b\n" + "1,2\n".repeat(1000)));
        damaged[20] ^= 0x55;
        byte[] book = workbook();

        assertRefused("corrupt-archive", damaged);
        assertRefused("corrupt-archive", Arrays.copyOf(book, book.length - 30));
        assertRefused("not-a-workbook", zip("data.csv", utf8("a,b\n1,2\n")));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void anArchiveThatUnfoldsWithoutEndIsStopped() throws IOException {
        byte[] csv = gzip(utf8("a,b\n" + "1,2\n".repeat(2_000_000)));
        byte[] book = zip("xl/workbook.xml", new byte[8 << 20]);

        assertThatThrownBy(() -> read(csv, 5 << 20)).hasMessageContaining("too-large-unpacked");
        assertThatThrownBy(() -> read(book, 5 << 20)).hasMessageContaining("too-large-unpacked");
    }

    @Test
    void aWorkbookWithACellOrRowOfMegabytesIsRefused() throws IOException {
        String cell = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(2 << 20) + "</t></is></c></row>";
        String row = "<row r=\"1\">" + "<c/>".repeat(17 << 20) + "</row>";

        assertRefused("sheet-too-long", sheet(cell));
        assertThatThrownBy(() -> read(sheet(row), 128 << 20)).hasMessageContaining("sheet-too-long");
    }

    private static byte[] sheet(String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(utf8("<workbook/>"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(utf8("<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
        }
        return bytes.toByteArray();
    }

    @Test
    void numbersDatesAndAmountsAreReadWithoutLoss() throws IOException {
        Path path = Files.write(
                folder.resolve("n"),
                utf8("12,-3,1.5,88.50,88.505,0.1,2026-02-29,2026/3/1,20260301,x,999999999999999999,' ,88.500\n"));
        try (SourceFile file = SourceFile.inspect(path, LIMIT);
                RowSource rows = file.open()) {
            SourceLine row = Objects.requireNonNull(rows.next());
            assertThat(row.wholeNumber(0)).isEqualTo(12);
            assertThat(row.wholeNumber(1)).isEqualTo(-3);
            assertThat(row.wholeNumber(2)).isEqualTo(SourceLine.NOT_A_NUMBER);
            assertThat(row.scaled(3, 2)).isEqualTo(8850);
            assertThat(row.scaled(4, 2)).isEqualTo(SourceLine.NOT_A_NUMBER);
            assertThat(row.scaled(5, 2)).isEqualTo(10);
            assertThat(row.epochDay(6)).isEqualTo(SourceLine.NOT_A_NUMBER);
            assertThat(row.epochDay(7)).isEqualTo(LocalDate.of(2026, 3, 1).toEpochDay());
            assertThat(row.epochDay(8)).isEqualTo(LocalDate.of(2026, 3, 1).toEpochDay());
            assertThat(row.wholeNumber(9)).isEqualTo(SourceLine.NOT_A_NUMBER);
            assertThat(row.wholeNumber(10)).isEqualTo(999_999_999_999_999_999L);
            assertThat(row.scaled(12, 2)).isEqualTo(8850);
            assertThat(row.isBlank(-1)).isTrue();
            assertThat(row.isBlank(99)).isTrue();
        }
    }

    @Test
    void whatWouldRunAsAFormulaIsGuardedAndComesBackAsItWas() throws IOException {
        String guarded = FormulaGuard.guard("=1+1");

        assertThat(guarded).isEqualTo("'=1+1");
        assertThat(FormulaGuard.guard("-5")).isEqualTo("-5");
        assertThat(FormulaGuard.guard("+86 139")).isEqualTo("'+86 139");
        assertThat(read(utf8("a\n" + guarded + "\n")).get(1)).containsExactly("=1+1");
    }
}
