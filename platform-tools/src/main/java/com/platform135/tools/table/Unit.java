package com.platform135.tools.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A unit that figures may be shown in; what is stored and exported as data stays in 条 and 元. */
public sealed interface Unit {

    /** The name as used in the address of a page: {@code carton}, {@code case}, … */
    String code();

    /** How many base units (条 or 元) one of this unit holds. */
    BigDecimal size();

    /** Decimals shown. */
    int scale();

    default String messageKey() {
        return "tools.unit." + code();
    }

    default BigDecimal of(BigDecimal baseUnits) {
        return baseUnits.divide(size(), scale(), RoundingMode.HALF_UP);
    }

    /** 20支 = 1盒, 10盒 = 1条, 250条 = 1箱, 50条 = 1万支. */
    enum Quantity implements Unit {
        CARTON("carton", 1, 0),
        CASE("case", 250, 2),
        TEN_THOUSAND_STICKS("wanzhi", 50, 2);

        private final String code;
        private final BigDecimal size;
        private final int scale;

        Quantity(String code, int cartons, int scale) {
            this.code = code;
            this.size = BigDecimal.valueOf(cartons);
            this.scale = scale;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public BigDecimal size() {
            return size;
        }

        @Override
        public int scale() {
            return scale;
        }
    }

    /** 元 and 万元. */
    enum Currency implements Unit {
        YUAN("yuan", 1),
        TEN_THOUSAND_YUAN("wanyuan", 10_000);

        private final String code;
        private final BigDecimal size;

        Currency(String code, int yuan) {
            this.code = code;
            this.size = BigDecimal.valueOf(yuan);
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public BigDecimal size() {
            return size;
        }

        @Override
        public int scale() {
            return 2;
        }
    }
}
