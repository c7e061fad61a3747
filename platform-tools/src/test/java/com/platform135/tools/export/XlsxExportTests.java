package com.platform135.tools.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.Unit;
import com.platform135.tools.table.Units;

class XlsxExportTests {

    /** A group of shops. */
    record Group(String name, int cartons, BigDecimal rate) {}

    private static final TableDefinition<Group> TABLE = new TableDefinition<>(
            "groups",
            List.of(
                    Column.of("name", Label.text("业态"), ColumnType.TEXT, Group::name),
                    Column.of("qty", Label.text("销量"), ColumnType.CARTONS, Group::cartons),
                    Column.of("rate", Label.text("铺货率"), ColumnType.RATE, Group::rate)));

    private static final Heading HEADING = new Heading(
            "铺货率查询", List.of(new Heading.Condition("期间", "2026-11")), List.of("铺货率 = 订购户数 ÷ 在营户数", "数据至 2026-11-21"));

    @Test
    void conditionsAndFormulasStandAboveTheFigures() throws IOException {
        List<Row> rows = write(Units.BASE, new Group("=食杂店", 1250, new BigDecimal("0.5180")));

        assertThat(rows.get(0).getCellText(0)).isEqualTo("铺货率查询");
        assertThat(rows.get(1).getCellText(1)).isEqualTo("2026-11");
        assertThat(rows.get(2).getCellText(0)).startsWith("铺货率 =");
        assertThat(rows.get(rows.size() - 3).getCellText(0)).isEqualTo("业态");
    }

    @Test
    void figuresAreRealNumbersAndTextIsNeverAFormula() throws IOException {
        Row row = lastButOne(write(Units.BASE, new Group("=食杂店", 1250, new BigDecimal("0.5180"))));

        Cell name = row.getCell(0);
        assertThat(name.getType()).isEqualTo(CellType.STRING);
        assertThat(name.asString()).isEqualTo("=食杂店");
        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("1250");
        assertThat(row.getCell(2).asNumber()).isEqualByComparingTo("0.5180");
    }

    @Test
    void figuresComeInTheUnitsOfTheScreen() throws IOException {
        Units cases = new Units(Unit.Quantity.CASE, Unit.Currency.YUAN);

        Row row = lastButOne(write(cases, new Group("食杂店", 625, BigDecimal.ONE)));

        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("2.5");
    }

    @Test
    void manyRowsAndTheTotalBelowThemArrive() throws IOException {
        Group[] groups = IntStream.range(0, 2500)
                .mapToObj(i -> new Group("店" + i, i, BigDecimal.ONE))
                .toArray(Group[]::new);

        List<Row> rows = write(Units.BASE, groups);

        assertThat(rows.get(rows.size() - 1).getCellText(0)).isEqualTo("合计");
        assertThat(lastButOne(rows).getCellText(0)).isEqualTo("店2499");
    }

    private static Row lastButOne(List<Row> rows) {
        return rows.get(rows.size() - 2);
    }

    private static List<Row> write(Units units, Group... groups) throws IOException {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableRows<Group> rows = new TableRows<>(List.of(groups), List.of(new Group("合计", 0, BigDecimal.ONE)));
        new XlsxExport(messages).write(HEADING, TABLE, rows, units, Locale.SIMPLIFIED_CHINESE, out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
