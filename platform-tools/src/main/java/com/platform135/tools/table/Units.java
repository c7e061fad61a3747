package com.platform135.tools.table;

import java.util.Arrays;
import java.util.Optional;

/** The units a reader has chosen for a page; 条 and 元 unless told otherwise. */
public record Units(Unit.Quantity quantity, Unit.Currency money) {

    public static final Units BASE = new Units(Unit.Quantity.CARTON, Unit.Currency.YUAN);

    public static Optional<Unit.Quantity> findQuantity(String code) {
        return Arrays.stream(Unit.Quantity.values())
                .filter(unit -> unit.code().equals(code))
                .findFirst();
    }

    public static Optional<Unit.Currency> findMoney(String code) {
        return Arrays.stream(Unit.Currency.values())
                .filter(unit -> unit.code().equals(code))
                .findFirst();
    }
}
