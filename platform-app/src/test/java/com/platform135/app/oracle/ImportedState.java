package com.platform135.app.oracle;

import static com.platform135.app.oracle.Duck.quoted;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stands after a sequence of import files, by the contract's rules alone: file after file is staged, its faulty rows are
 * found, the rest replaces what was there.
 */
final class ImportedState {

    private static final String TABLES = """
            create table org (code text, name text, kind text, parent_code text);
            create table staff (username text, name text, role text, org_code text);
            create table spec (code text, name text, price_class int);
            create table member (set_name text, spec_code text, target decimal(5, 4), from_date date, to_date date);
            create table retailer (licence text, name text, opened_on date, closed_on date);
            create table facts (licence text, from_date date, format text, market_type text, area_type text, scale int, tier int
                , visit_class text, terminal text, order_weekday int, status text);
            create table assignment (licence text, from_date date, manager text);
            create table line (order_no text, spec_code text, order_date date, licence text, need bigint, limit_qty bigint, qty bigint, price decimal(12, 2));
            """;

    private static final Map<ContractKind, String> FAULTS = Map.of(
            ContractKind.ORGS,
            """
            kind in ('PROVINCE', 'CITY', 'BRANCH', 'MARKET')
            """,
            ContractKind.STAFF,
            """
            role in ('CUSTOMER_MANAGER', 'MARKET_MANAGER', 'BRANCH_STAFF', 'CITY_STAFF', 'PROVINCE_STAFF', 'ADMIN')
              and org_code in (select code from org)
            """,
            ContractKind.SPECS,
            """
            name is not null and brand is not null and in_province in ('true', 'false')
              and price_class in ('1', '2', '3', '4', '5')
              and try_cast(wholesale_price as decimal(12, 2)) > 0 and try_cast(retail_price as decimal(12, 2)) between 0.01 and 1000
            """,
            ContractKind.BRAND_SETS,
            """
            spec_code in (select code from spec) and coalesce(try_cast(target_rate as decimal(9, 4)) between 0 and 1, target_rate is null)
            """,
            ContractKind.RETAILERS,
            """
            name is not null and format in ('Z', 'B', 'S', 'N', 'Y', 'F', 'Q') and market_type in ('C', 'X')
              and (area_type is null or area_type in ('URBAN', 'COUNTY', 'TOWN', 'VILLAGE'))
              and scale in ('1', '2', '3') and try_cast(tier as int) between 1 and 30
              and (visit_class is null or visit_class in ('A', 'B', 'C', 'D'))
              and (terminal is null or terminal in ('ORDINARY', 'MODERN', 'FRANCHISE'))
              and (order_weekday is null or order_weekday in ('1', '2', '3', '4', '5', '6', '7'))
              and manager in (select username from staff)
              and status in ('ACTIVE', 'SUSPENDED', 'RESTING', 'CLOSED')
              and try_cast(opened_on as date) is not null
              and (closed_on is null or try_cast(closed_on as date) >= try_cast(opened_on as date))
              and (facts_from is null or try_cast(facts_from as date) is not null)
            """,
            ContractKind.ASSIGNMENTS,
            """
            licence_no in (select licence from retailer) and manager in (select username from staff)
              and try_cast(from_date as date) is not null
            """,
            ContractKind.ORDERS,
            """
            spec_code in (select code from spec)
              and try_cast(order_date as date) <= %1$s
              and exists (from retailer r where r.licence = licence_no and r.opened_on <= try_cast(order_date as date)
                    and coalesce(r.closed_on > try_cast(order_date as date), true))
              and regexp_full_match(need_qty, '[0-9]+') and regexp_full_match(order_qty, '[0-9]+')
              and (limit_qty is null or regexp_full_match(limit_qty, '[0-9]+'))
              and try_cast(order_qty as bigint) <= try_cast(need_qty as bigint)
              and (limit_qty is null or try_cast(order_qty as bigint) <= try_cast(limit_qty as bigint))
              and try_cast(price as decimal(12, 2)) > 0
            """);

    private static final Map<ContractKind, String> APPLY = Map.of(
            ContractKind.ORGS,
            """
            delete from org where code in (select code from good);
            insert into org select code, name, kind, parent_code from good;
            """,
            ContractKind.STAFF,
            """
            delete from staff where username in (select username from good);
            insert into staff select username, name, role, org_code from good;
            """,
            ContractKind.SPECS,
            """
            delete from spec where code in (select spec_code from good);
            insert into spec select spec_code, name, price_class from good;
            """,
            ContractKind.BRAND_SETS,
            """
            delete from member where (set_name, spec_code) in (select (set_name, spec_code) from good);
            insert into member select set_name, spec_code, target_rate, from_date, to_date from good;
            """,
            ContractKind.RETAILERS,
            """
            create or replace temp table dated as
            select good.* replace (coalesce(facts_from::date
                , case when licence_no in (select licence from retailer) then %1$s else opened_on::date end) as facts_from)
            from good;
            delete from facts where (licence, from_date) in (select (licence_no, facts_from) from dated);
            insert into facts select licence_no, facts_from, format, market_type, area_type, scale, tier, visit_class, terminal, order_weekday, status
            from dated;
            delete from assignment where (licence, from_date) in (select (licence_no, facts_from) from dated);
            insert into assignment select licence_no, facts_from, manager from dated;
            delete from retailer where licence in (select licence_no from dated);
            insert into retailer select licence_no, name, opened_on, closed_on from dated;
            """,
            ContractKind.ASSIGNMENTS,
            """
            delete from assignment where (licence, from_date) in (select (licence_no, from_date::date) from good);
            insert into assignment select licence_no, from_date, manager from good;
            """,
            ContractKind.ORDERS,
            """
            delete from good where order_no in (select order_no from bad);
            delete from line where order_no in (select order_no from good);
            insert into line select order_no, spec_code, order_date, licence_no, need_qty, limit_qty, order_qty, price from good;
            """);

    private final Duck duck;
    private final Map<Integer, List<Long>> faultyRows = new TreeMap<>();

    ImportedState(Duck duck) {
        this.duck = duck;
        duck.run(TABLES);
    }

    void load(ImportFile file) {
        if (file.mode() == ImportFile.Mode.UNDONE) {
            return;
        }
        stage(file.kind(), file.path());
        String day = "date " + quoted(file.day());
        split(file.kind(), day);
        List<Long> faulty = duck.list("select row from bad order by row", row -> row.getLong(1));
        faultyRows.put(file.number(), faulty);
        boolean refused = file.mode() == ImportFile.Mode.ALL_OR_NOTHING && !faulty.isEmpty();
        if (!refused && file.mode() != ImportFile.Mode.DRY_RUN) {
            duck.run(APPLY.getOrDefault(file.kind(), "").formatted(day));
        }
    }

    private void stage(ContractKind kind, Path path) {
        String columns = kind.columns().stream().map(column -> column + " text").collect(Collectors.joining(", "));
        duck.run("""
                create or replace temp table staged (%s, row bigint);
                insert into staged by name
                select *, row_number() over () as row
                from read_csv(%s, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', parallel = false);
                """.formatted(columns, quoted(path)));
    }

    private void split(ContractKind kind, String day) {
        String sound = FAULTS.getOrDefault(kind, "true").formatted(day);
        duck.run("""
                create or replace temp table bad as select * from staged where not coalesce((%1$s), false);
                create or replace temp table good as select * from staged where row not in (select row from bad);
                """.formatted(sound));
    }

    /** The rows with a fault of their own, from 1, by the number of the file; other lines of their orders are not listed. */
    Map<Integer, List<Long>> faultyRows() {
        return faultyRows;
    }

    /** Every surviving order line as text, for comparison with what a generator knows. */
    List<String> lines() {
        return duck.texts("""
                select concat_ws(' ', order_no, order_date, licence, spec_code, qty, price) from line order by 1
                """);
    }

    /** The unit of an account. */
    String orgOf(String username) {
        return duck.texts("select org_code from staff where username = " + quoted(username))
                .get(0);
    }
}
