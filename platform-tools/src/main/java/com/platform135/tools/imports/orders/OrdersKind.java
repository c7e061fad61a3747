package com.platform135.tools.imports.orders;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import com.platform135.db.sales.OrderImport;
import com.platform135.db.sales.OrderImportRequest;
import com.platform135.db.sales.OrderImportResult;
import com.platform135.db.sales.OrderImportRun;
import com.platform135.db.sales.OrderReject;
import com.platform135.db.sales.OrderUndoRefused;
import com.platform135.tools.imports.file.RefusedFileException;
import com.platform135.tools.imports.file.SourceLine;
import com.platform135.tools.imports.kind.ColumnType;
import com.platform135.tools.imports.kind.ImportColumn;
import com.platform135.tools.imports.kind.ImportCounts;
import com.platform135.tools.imports.kind.ImportKind;
import com.platform135.tools.imports.kind.ImportRows;
import com.platform135.tools.imports.kind.ImportRun;
import com.platform135.tools.imports.kind.Reject;
import com.platform135.tools.imports.kind.UndoRefusedException;

/** 订单, one row a line. The sales store checks and writes them; here they are read and the refusals are put in the file's terms. */
@Component
class OrdersKind implements ImportKind {

    private static final ColumnType QUANTITY = ColumnType.whole(0, Integer.MAX_VALUE);

    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("order_no", "订单号", ColumnType.text(64), "20261116000001"),
            ImportColumn.required("order_date", "订货日期", ColumnType.date(), "2026-11-16"),
            ImportColumn.required("licence_no", "许可证号", ColumnType.text(12), "320115100001"),
            ImportColumn.required("spec_code", "规格编码", ColumnType.text(20), "350101"),
            ImportColumn.required("need_qty", "需求量", QUANTITY, "10"),
            ImportColumn.optional("limit_qty", "投放限量", QUANTITY, "5"),
            ImportColumn.required("order_qty", "订购量", QUANTITY, "5"),
            ImportColumn.required("price", "单价", ColumnType.money(), "88.00"),
            ImportColumn.optional("channel", "渠道", ColumnType.text(20), "网上"));

    private final OrderImport orders;
    private final JdbcClient jdbc;

    OrdersKind(OrderImport orders, JdbcClient jdbc) {
        this.orders = orders;
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "orders";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public ImportCounts load(ImportRun run, ImportRows rows) {
        OrderCells cells = new OrderCells(rows);
        OrderPreview preview = run.order().dryRun() ? new OrderPreview(jdbc) : null;
        try (OrderImportRun lines = orders.start(request(run.order()))) {
            for (SourceLine row = rows.next(); row != null; row = rows.next()) {
                @Nullable String[] read = cells.of(row);
                if (preview != null) {
                    preview.add(row.number(), read);
                }
                lines.row(row.number(), read);
                if (lines.rejectedSoFar() > ImportRun.MAX_REJECTS) {
                    throw new RefusedFileException("too-many-rejects", ImportRun.MAX_REJECTS);
                }
            }
            OrderImportResult result = lines.finish((phase, done) -> {}, applied -> {
                hear(lines, cells, run);
                run.applied(counts(applied));
            });
            if (!result.applied()) {
                hear(lines, cells, run);
            }
            if (preview != null) {
                run.previewed(preview.found(run::isRejected));
            }
            return run.refusesAll() ? ImportCounts.NONE : counts(result);
        }
    }

    private static OrderImportRequest request(ImportRun.Order order) {
        return new OrderImportRequest(
                order.importId(),
                order.allOrNothing() ? OrderImportRequest.Mode.ALL_OR_NOTHING : OrderImportRequest.Mode.VALID_ROWS,
                order.dryRun(),
                order.today());
    }

    private static ImportCounts counts(OrderImportResult result) {
        return new ImportCounts(result.inserted(), result.updated(), result.unchanged());
    }

    private static void hear(OrderImportRun lines, OrderCells cells, ImportRun run) {
        lines.rejects(reject -> run.reject(inTheFilesTerms(reject, cells)));
    }

    private static Reject inTheFilesTerms(OrderReject reject, OrderCells cells) {
        return cells.wasTooLong(reject.rowNumber())
                ? new Reject(reject.rowNumber(), "", "too-many-fields", List.of())
                : new Reject(reject.rowNumber(), reject.column(), code(reject.code()), reject.args());
    }

    private static String code(OrderReject.Code code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void undo(UUID importId) {
        try {
            orders.undo(importId);
        } catch (OrderUndoRefused e) {
            throw new UndoRefusedException("orders-replaced", 1, e.orderNo());
        }
    }
}
