package com.platform135.tools.imports.master;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that imports write, and the columns they manage in it; others are left alone and count neither as changed nor as built upon.
 *
 * @param subject the key column that names what the row belongs to
 * @param revised the table counts its revisions for whoever edits it on screen
 */
record TargetTable(String name, List<String> keys, List<String> values, String subject, boolean revised) {

    static final TargetTable ORGANISATION = new TargetTable(
            "core.organisation",
            List.of("organisation_id"),
            List.of("code", "name", "kind", "parent_id"),
            "organisation_id",
            true);

    static final TargetTable STAFF = new TargetTable(
            "core.staff",
            List.of("staff_id"),
            List.of("username", "name", "role", "organisation_id", "phone"),
            "staff_id",
            true);

    static final TargetTable RETAILER = new TargetTable(
            "core.retailer",
            List.of("retailer_id"),
            List.of(
                    "ordinal",
                    "licence_no",
                    "name",
                    "owner",
                    "phone",
                    "address",
                    "lat",
                    "lng",
                    "opened_on",
                    "closed_on",
                    "initials"),
            "retailer_id",
            true);

    static final TargetTable RETAILER_FACTS = new TargetTable(
            "core.retailer_facts",
            List.of("retailer_id", "from_date"),
            List.of(
                    "format",
                    "market_type",
                    "area_type",
                    "scale",
                    "tier",
                    "visit_class",
                    "terminal",
                    "order_weekday",
                    "status"),
            "retailer_id",
            false);

    static final TargetTable ASSIGNMENT = new TargetTable(
            "core.assignment", List.of("retailer_id", "from_date"), List.of("staff_id"), "retailer_id", false);

    static final TargetTable SPEC = new TargetTable(
            "core.spec",
            List.of("spec_id"),
            List.of(
                    "spec_code",
                    "name",
                    "brand",
                    "maker",
                    "in_province",
                    "price_class",
                    "wholesale_fen",
                    "retail_fen",
                    "barcode",
                    "launched_on",
                    "retired_on",
                    "initials"),
            "spec_id",
            true);

    static final TargetTable BRAND_SET =
            new TargetTable("core.brand_set", List.of("brand_set_id"), List.of("name"), "brand_set_id", true);

    static final TargetTable BRAND_SET_SPEC = new TargetTable(
            "core.brand_set_spec",
            List.of("brand_set_id", "spec_id"),
            List.of("target_rate", "from_date", "to_date"),
            "brand_set_id",
            false);

    static final TargetTable SAMPLE_PRICE = new TargetTable(
            "core.sample_price",
            List.of("retailer_id", "spec_id", "on_date"),
            List.of(
                    "bought_qty",
                    "stock_qty",
                    "sold_qty",
                    "short_qty",
                    "carton_price_fen",
                    "pack_price_fen",
                    "out_days"),
            "retailer_id",
            false);

    /** Notes, for every wanted row that is not on record just so, what was there and what will be. */
    String noteChanges() {
        return """
                insert into tools.import_change
                    (import_id, table_name, subject_id, label, row_no, row_key, before, after, in_force)
                select :import, '%1$s', w.%2$s, w.label, w.row_no, %3$s
                     , case when t.%2$s is not null then %4$s end, %5$s, w.in_force
                from wanted w
                left join %1$s t on %6$s
                where t.%2$s is null or (%7$s) is distinct from (%8$s)
                order by w.row_no
                """.formatted(
                        name,
                        subject,
                        json("w", keys),
                        json("t", values),
                        json("w", values),
                        sameKey("t", "w"),
                        list("t", values),
                        list("w", values));
    }

    /** Writes the wanted rows that are not on record just so. */
    String writeWanted() {
        return """
                insert into %1$s as t (%2$s)
                select %2$s from wanted
                on conflict (%3$s) do update set %4$s
                where (%5$s) is distinct from (%6$s)
                """.formatted(
                        name,
                        join(Stream.concat(keys.stream(), values.stream()), c -> c),
                        join(keys.stream(), c -> c),
                        join(values.stream(), c -> c + " = excluded." + c) + nextRevision(),
                        list("t", values),
                        list("excluded", values));
    }

    /** Rows of an import that no longer stand as it left them. */
    String changedSince() {
        return """
                select count(*) as count, min(c.label) as example
                from tools.import_change c
                cross join lateral jsonb_populate_record(null::%1$s, c.row_key) k
                left join %1$s t on %2$s
                where c.import_id = :import
                  and c.table_name = '%1$s'
                  and (t.%3$s is null or %4$s is distinct from c.after)
                """.formatted(name, sameKey("t", "k"), subject, json("t", values));
    }

    /** Rows of later imports about the same subjects. */
    String touchedSince() {
        return """
                select count(*) as count, min(later.label) as example
                from tools.import_change later
                join tools.import i on i.import_id = later.import_id and i.undone_at is null
                where later.table_name = '%1$s'
                  and later.import_id > :import
                  and later.subject_id in (
                      select c.subject_id
                      from tools.import_change c
                      where c.import_id = :import
                        and c.table_name = '%1$s'
                  )
                """.formatted(name);
    }

    String removeInserted() {
        return """
                delete from %1$s t
                using tools.import_change c
                cross join lateral jsonb_populate_record(null::%1$s, c.row_key) k
                where c.import_id = :import
                  and c.table_name = '%1$s'
                  and c.before is null
                  and %2$s
                """.formatted(name, sameKey("t", "k"));
    }

    String restoreUpdated() {
        return """
                update %1$s t
                set %2$s
                from tools.import_change c
                cross join lateral jsonb_populate_record(null::%1$s, c.row_key || c.before) k
                where c.import_id = :import
                  and c.table_name = '%1$s'
                  and c.before is not null
                  and %3$s
                """.formatted(name, join(values.stream(), c -> c + " = k." + c) + nextRevision(), sameKey("t", "k"));
    }

    private String nextRevision() {
        return revised ? ", revision = t.revision + 1" : "";
    }

    private String sameKey(String left, String right) {
        return keys.stream()
                .map(key -> left + "." + key + " = " + right + "." + key)
                .collect(Collectors.joining(" and "));
    }

    private static String json(String alias, List<String> columns) {
        return "jsonb_build_object(" + join(columns.stream(), c -> "'" + c + "', " + alias + "." + c) + ")";
    }

    private static String list(String alias, List<String> columns) {
        return join(columns.stream(), c -> alias + "." + c);
    }

    private static String join(Stream<String> columns, UnaryOperator<String> as) {
        return columns.map(as).collect(Collectors.joining(", "));
    }
}
