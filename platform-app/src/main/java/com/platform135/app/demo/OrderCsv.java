package com.platform135.app.demo;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes orders as the import's {@code orders} file. */
final class OrderCsv implements OrderSink, AutoCloseable {

    private static final String HEADER =
            "order_no,order_date,licence_no,spec_code,need_qty,limit_qty,order_qty,price,channel";

    private final CsvBytes csv;
    private final byte[][] specCodes;
    private final byte[][] prices;
    private final int[] priceFens;
    private final byte[][] channels;
    private int epochDay = Integer.MIN_VALUE;
    private String numberPrefix = "";
    private String date = "";

    OrderCsv(OutputStream out, List<DemoSpec> specs) {
        csv = new CsvBytes(out, HEADER);
        specCodes = specs.stream()
                .map(spec -> (spec.code() + ",").getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        channels = DemoCity.CHANNELS.stream()
                .map(channel -> channel.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        prices = new byte[specs.size()][];
        priceFens = new int[specs.size()];
    }

    /** Unique, since a shop orders once a day. */
    static String orderNo(String licenceNo, LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("yyMMdd")) + licenceNo.substring(3);
    }

    @Override
    public void order(Shop shop, int day, OrderDraft order) {
        if (day != epochDay) {
            epochDay = day;
            LocalDate orderedOn = LocalDate.ofEpochDay(day);
            date = "," + orderedOn + ",";
            numberPrefix = orderNo("000", orderedOn);
        }
        String licenceNo = shop.licenceNo();
        byte[] start =
                (numberPrefix + licenceNo.substring(3) + date + licenceNo + ",").getBytes(StandardCharsets.UTF_8);
        byte[] channel = channels[order.channel()];
        for (int line = 0; line < order.size(); line++) {
            csv.bytes(start, start.length);
            line(order, line);
            csv.bytes(channel, channel.length);
            csv.newLine();
        }
    }

    @Override
    public void close() {
        csv.close();
    }

    private void line(OrderDraft order, int line) {
        int spec = order.spec(line);
        csv.bytes(specCodes[spec], specCodes[spec].length);
        csv.number(order.need(line));
        csv.comma();
        if (order.limit(line) != OrderDraft.NO_LIMIT) {
            csv.number(order.limit(line));
        }
        csv.comma();
        csv.number(order.ordered(line));
        csv.comma();
        byte[] price = price(spec, order.priceFen(line));
        csv.bytes(price, price.length);
    }

    private byte[] price(int spec, int fen) {
        if (priceFens[spec] != fen) {
            priceFens[spec] = fen;
            prices[spec] = (DemoFiles.yuan(fen) + ",").getBytes(StandardCharsets.UTF_8);
        }
        return prices[spec];
    }
}
