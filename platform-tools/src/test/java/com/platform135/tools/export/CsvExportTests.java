package com.platform135.tools.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.TableDefinition;

class CsvExportTests {

    /** A shop. */
    record Row(
            String name,
            int cartons,
            BigDecimal amount,
            @Nullable BigDecimal rate,
            boolean carried) {}

    private static final TableDefinition<Row> TABLE = new TableDefinition<>(
            "shops",
            List.of(
                    Column.of("name", Label.text("店名"), ColumnType.TEXT, Row::name),
                    Column.of("qty", Label.text("销量"), ColumnType.CARTONS, Row::cartons),
                    Column.of("amount", Label.text("销售额"), ColumnType.MONEY, Row::amount),
                    Column.of("rate", Label.text("铺货率"), ColumnType.RATE, Row::rate),
                    Column.of("carried", Label.text("已铺"), ColumnType.FLAG, Row::carried)));

    @Test
    void dataHasTheContractsNamesAndDecimals() {
        assertThat(data(new Row("甲", 1284, new BigDecimal("1234567.5"), new BigDecimal("0.6"), true)))
                .isEqualTo("name,qty,amount,rate,carried\r\n甲,1284,1234567.50,0.6000,true\r\n");
    }

    @Test
    void aMissingFigureIsEmpty() {
        assertThat(data(new Row("甲", 0, BigDecimal.ZERO, null, false))).endsWith("甲,0,0.00,,false\r\n");
    }

    @Test
    void aCommaOrAQuoteInANameIsQuoted() {
        assertThat(data(new Row("甲,\"乙\"", 0, BigDecimal.ZERO, null, false))).contains("\"甲,\"\"乙\"\"\",0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@x", "-x", "+1+1", "\tx", "＝1+1", "＠x"})
    void whatASpreadsheetWouldRunBecomesText(String name) {
        assertThat(FormulaGuard.guard(name)).isEqualTo("'" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+86", "-1.5", "甲=乙", "许可证320115000001"})
    void numbersAndOrdinaryNamesStayAsTheyAre(String name) {
        assertThat(FormulaGuard.guard(name)).isEqualTo(name);
    }

    @Test
    void readersGetHeadingsThatExcelCanRead() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        CsvExport.writeForReaders(TABLE, column -> column.label().value(), List.of(), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF店名,销量,销售额,铺货率,已铺\r\n");
    }

    private static String data(Row row) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvExport.writeData(TABLE, List.of(row), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
