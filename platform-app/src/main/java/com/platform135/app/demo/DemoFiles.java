package com.platform135.app.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes a demo as the files of the data contract, with English keys. */
public final class DemoFiles {

    private static final String RETAILER_HEADER =
            "licence_no,name,owner,phone,address,format,market_type,area_type,scale,tier,"
                    + "visit_class,terminal,order_weekday,manager,lat,lng,status,opened_on,closed_on,facts_from";

    private static final String SPEC_HEADER =
            "spec_code,name,brand,maker,in_province,price_class,wholesale_price,retail_price,"
                    + "barcode,launched_on,retired_on";
    private static final String BRAND_SET_HEADER = "set_name,spec_code,target_rate,from_date,to_date";
    private static final String SAMPLE_HEADER =
            "licence_no,spec_code,on_date,bought_qty,stock_qty,sold_qty,short_qty,carton_price,pack_price,out_days";

    private final DemoCity city;

    public DemoFiles(DemoCity city) {
        this.city = city;
    }

    /** Writes all files into a folder, which is made when missing; one month of orders at a time, in constant memory. */
    public void writeAll(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DemoFile.all(city.months()).forEach(file -> write(folder.resolve(file.name())));
    }

    /** Writes the file of this name, such as {@code orders-2026-10.csv}. */
    void write(Path file) {
        String name = String.valueOf(file.getFileName());
        switch (name) {
            case "orgs.csv" -> write(file, "code,name,kind,parent_code", this::orgs);
            case "staff.csv" -> write(file, "username,name,role,org_code,phone,password", this::staff);
            case "retailers.csv" -> write(file, RETAILER_HEADER, this::retailers);
            case "retailers-changes.csv" -> write(file, RETAILER_HEADER, this::changes);
            case "assignments.csv" -> write(file, "licence_no,manager,from_date", this::assignments);
            case "specs.csv" -> write(file, SPEC_HEADER, this::specs);
            case "brand-sets.csv" -> write(file, BRAND_SET_HEADER, this::brandSets);
            case "sample-prices.csv" -> write(file, SAMPLE_HEADER, new SamplePoints(city)::write);
            default -> writeOrders(file, YearMonth.parse(name.replaceAll("orders-|\\.csv", "")));
        }
    }

    private void writeOrders(Path file, YearMonth month) {
        try (OrderCsv csv = new OrderCsv(open(file), city.specs())) {
            city.orders(month, csv);
        }
    }

    /** Yuan with two decimals. */
    static String yuan(int fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private void orgs(CsvBytes csv) {
        city.orgs().forEach(org -> csv.row(org.code(), org.name(), org.kind(), org.parentCode()));
    }

    private void staff(CsvBytes csv) {
        city.staff()
                .forEach(person -> csv.row(
                        person.username(),
                        person.name(),
                        person.role(),
                        person.orgCode(),
                        person.phone(),
                        DemoStaff.PASSWORD));
    }

    private void retailers(CsvBytes csv) {
        city.shops().forEach(shop -> retailer(csv, shop, shop.facts().get(0)));
    }

    /** By day, as the changes would have come in. */
    private void changes(CsvBytes csv) {
        record Change(Shop shop, Shop.Dated<Facts> facts) {}

        city.shops().stream()
                .flatMap(shop -> shop.facts().stream().skip(1).map(facts -> new Change(shop, facts)))
                .sorted(Comparator.comparing(change -> change.facts().from()))
                .forEach(change -> retailer(csv, change.shop(), change.facts()));
    }

    private static void retailer(CsvBytes csv, Shop shop, Shop.Dated<Facts> dated) {
        Facts facts = dated.value();
        Shop.Identity identity = shop.identity();
        csv.row(
                shop.licenceNo(),
                identity.name(),
                identity.owner(),
                identity.phone(),
                identity.address(),
                facts.format(),
                facts.marketType(),
                facts.areaType(),
                facts.scale(),
                facts.tier(),
                facts.visitClass(),
                facts.terminal(),
                facts.orderWeekday(),
                shop.managerOn(dated.from()),
                degrees(identity.lat()),
                degrees(identity.lng()),
                facts.status(),
                shop.openedOn(),
                shop.closedOn(),
                dated.from());
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private void assignments(CsvBytes csv) {
        for (Shop shop : city.shops()) {
            List<Shop.Dated<String>> managers = shop.managers();
            for (Shop.Dated<String> manager : managers.subList(1, managers.size())) {
                csv.row(shop.licenceNo(), manager.value(), manager.from());
            }
        }
    }

    private void specs(CsvBytes csv) {
        LocalDate today = city.calendar().today();
        for (DemoSpec spec : city.specs()) {
            boolean retired = spec.retiredOn() != null && !spec.retiredOn().isAfter(today);
            csv.row(
                    spec.code(),
                    spec.name(),
                    spec.brand(),
                    spec.maker(),
                    spec.inProvince(),
                    spec.priceClass(),
                    yuan(spec.wholesaleFen()),
                    yuan(spec.retailFen()),
                    spec.barcode(),
                    spec.launchedOn(),
                    retired ? spec.retiredOn() : null);
        }
    }

    private void brandSets(CsvBytes csv) {
        DemoBrandSets.write(city.specs(), city.calendar(), csv);
    }

    private static void write(Path file, String header, Consumer<CsvBytes> rows) {
        try (CsvBytes csv = new CsvBytes(open(file), header)) {
            rows.accept(csv);
        }
    }

    private static OutputStream open(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
