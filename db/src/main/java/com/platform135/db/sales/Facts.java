package com.platform135.db.sales;

import java.util.Set;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

import com.platform135.db.retailer.AreaType;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.RetailerStatus;
import com.platform135.db.retailer.Terminal;
import com.platform135.db.retailer.VisitClass;

/** What holds of a retailer on a day, packed into an int; {@link #NONE} where nothing is on record. Facts that are missing count 0. */
final class Facts {

    static final int NONE = 0;

    private static final int PRESENT = 1 << 30;

    private static final RetailFormat[] FORMATS = RetailFormat.values();
    private static final MarketType[] MARKET_TYPES = MarketType.values();
    private static final AreaType[] AREA_TYPES = AreaType.values();
    private static final VisitClass[] VISIT_CLASSES = VisitClass.values();
    private static final Terminal[] TERMINALS = Terminal.values();
    private static final RetailerStatus[] STATUSES = RetailerStatus.values();

    private Facts() {}

    /** One fact's place in the int. */
    private enum Field {
        FORMAT(0, 4),
        MARKET_TYPE(4, 2),
        AREA_TYPE(6, 3),
        SCALE(9, 2),
        TIER(11, 5),
        VISIT_CLASS(16, 3),
        TERMINAL(19, 2),
        ORDER_WEEKDAY(21, 3),
        STATUS(24, 3);

        private final int shift;
        private final int mask;

        Field(int shift, int bits) {
            this.shift = shift;
            this.mask = (1 << bits) - 1;
        }

        int of(int facts) {
            return facts >>> shift & mask;
        }

        int put(int value) {
            if (value < 0 || value > mask) {
                throw new IllegalArgumentException(this + " cannot be " + value);
            }
            return value << shift;
        }
    }

    static int pack(
            RetailFormat format,
            MarketType marketType,
            @Nullable AreaType areaType,
            int scale,
            int tier,
            @Nullable VisitClass visitClass,
            @Nullable Terminal terminal,
            int orderWeekday,
            RetailerStatus status) {
        return PRESENT
                | Field.FORMAT.put(number(format))
                | Field.MARKET_TYPE.put(number(marketType))
                | Field.AREA_TYPE.put(number(areaType))
                | Field.SCALE.put(scale)
                | Field.TIER.put(tier)
                | Field.VISIT_CLASS.put(number(visitClass))
                | Field.TERMINAL.put(number(terminal))
                | Field.ORDER_WEEKDAY.put(orderWeekday)
                | Field.STATUS.put(number(status));
    }

    private static int number(@Nullable Enum<?> value) {
        return value == null ? 0 : value.ordinal() + 1;
    }

    static boolean isActive(int facts) {
        return Field.STATUS.of(facts) == number(RetailerStatus.ACTIVE);
    }

    static @Nullable RetailFormat format(int facts) {
        return value(FORMATS, Field.FORMAT.of(facts));
    }

    static @Nullable MarketType marketType(int facts) {
        return value(MARKET_TYPES, Field.MARKET_TYPE.of(facts));
    }

    static @Nullable AreaType areaType(int facts) {
        return value(AREA_TYPES, Field.AREA_TYPE.of(facts));
    }

    static int scale(int facts) {
        return Field.SCALE.of(facts);
    }

    static int tier(int facts) {
        return Field.TIER.of(facts);
    }

    static @Nullable VisitClass visitClass(int facts) {
        return value(VISIT_CLASSES, Field.VISIT_CLASS.of(facts));
    }

    static @Nullable Terminal terminal(int facts) {
        return value(TERMINALS, Field.TERMINAL.of(facts));
    }

    static @Nullable RetailerStatus status(int facts) {
        return value(STATUSES, Field.STATUS.of(facts));
    }

    /** 1 Monday – 7 Sunday, 0 for none. */
    static int orderWeekday(int facts) {
        return Field.ORDER_WEEKDAY.of(facts);
    }

    private static <E extends Enum<E>> @Nullable E value(E[] values, int number) {
        return number == 0 ? null : values[number - 1];
    }

    /** The place of the facts in a dimension's natural order, from 1; 0 where the fact is missing. */
    static int placeIn(Dimension dimension, int facts) {
        return switch (dimension) {
            case FORMAT -> Field.FORMAT.of(facts);
            case MARKET_TYPE -> Field.MARKET_TYPE.of(facts);
            case AREA_TYPE -> Field.AREA_TYPE.of(facts);
            case SCALE -> Field.SCALE.of(facts);
            case TIER -> Field.TIER.of(facts);
            case VISIT_CLASS -> Field.VISIT_CLASS.of(facts);
            case TERMINAL -> Field.TERMINAL.of(facts);
            case CUSTOMER_TYPE -> customerType(facts);
            case NONE, ORG, MANAGER, MONTH -> throw new IllegalArgumentException(dimension + " is no fact");
        };
    }

    private static int customerType(int facts) {
        if (facts == NONE) {
            return 0;
        }
        int market = Field.MARKET_TYPE.of(facts) - 1;
        int format = Field.FORMAT.of(facts) - 1;
        int scale = Field.SCALE.of(facts) - 1;
        return (market * RetailFormat.values().length + format) * 3 + scale + 1;
    }

    /** Which facts a filter lets through. */
    static final class Filter {

        private final int formats;
        private final int marketTypes;
        private final int areaTypes;
        private final int scales;
        private final int tiers;
        private final int visitClasses;
        private final int terminals;
        private final int orderWeekdays;

        /** Whether it asks nothing, so that retailers without facts pass too. */
        private final boolean open;

        Filter(RetailerFilter filter) {
            formats = bits(filter.formats(), Facts::number);
            marketTypes = bits(filter.marketTypes(), Facts::number);
            areaTypes = bits(filter.areaTypes(), Facts::number);
            scales = bits(filter.scales(), value -> value);
            tiers = tiers(filter);
            visitClasses = bits(filter.visitClasses(), Facts::number);
            terminals = bits(filter.terminals(), Facts::number);
            orderWeekdays = bits(filter.orderWeekdays(), value -> value);
            open = (formats & marketTypes & areaTypes & scales & tiers & visitClasses & terminals & orderWeekdays)
                    == -1;
        }

        private static <T> int bits(Set<T> values, ToIntFunction<T> number) {
            return values.isEmpty()
                    ? -1
                    : values.stream()
                            .mapToInt(value -> 1 << number.applyAsInt(value))
                            .reduce(0, (a, b) -> a | b);
        }

        private static int tiers(RetailerFilter filter) {
            if (filter.tierFrom() <= RetailerFilter.LOWEST_TIER && filter.tierTo() >= RetailerFilter.HIGHEST_TIER) {
                return -1;
            }
            int bits = 0;
            for (int tier = Math.max(filter.tierFrom(), 1);
                    tier <= Math.min(filter.tierTo(), RetailerFilter.HIGHEST_TIER);
                    tier++) {
                bits |= 1 << tier;
            }
            return bits;
        }

        boolean matches(int facts) {
            if (open) {
                return true;
            }
            return facts != NONE
                    && (formats >>> Field.FORMAT.of(facts)
                                    & marketTypes >>> Field.MARKET_TYPE.of(facts)
                                    & areaTypes >>> Field.AREA_TYPE.of(facts)
                                    & scales >>> Field.SCALE.of(facts)
                                    & tiers >>> Field.TIER.of(facts)
                                    & visitClasses >>> Field.VISIT_CLASS.of(facts)
                                    & terminals >>> Field.TERMINAL.of(facts)
                                    & orderWeekdays >>> Field.ORDER_WEEKDAY.of(facts)
                                    & 1)
                            != 0;
        }
    }
}
