package com.platform135.analysis.customersales;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.grouping.Sold;
import com.platform135.analysis.screen.ComparedCartons;
import com.platform135.db.sales.RetailerMember;
import com.platform135.tools.report.Ratio;

/**
 * What one customer ordered of S in P.
 *
 * @param id 0 for the total
 * @param licenceNo empty until the names have been looked up, and for the total
 * @param facts of the last day of P; null for the total
 * @param orderDays distinct days with an order of S; summed over the customers in the total
 * @param specCount distinct specs of S ordered; counted anew in the total
 * @param cartons ordered, in 条
 * @param fen amount, in 分
 * @param firstClassCartons of the specs of 一类
 * @param cartonsLastYear of the same dates a year earlier
 * @param cartonsBefore of the period of equal length just before
 * @param compared both sides of the comparison the page asks for; null where it asks for none
 * @param allCartons of all customers of the list
 * @param bySpec cartons by spec id; empty unless asked for
 */
record CustomerSalesRow(
        int id,
        String licenceNo,
        String name,
        String managerName,
        @Nullable RetailerMember facts,
        int orderDays,
        int specCount,
        long cartons,
        long fen,
        long firstClassCartons,
        long cartonsLastYear,
        long cartonsBefore,
        @Nullable ComparedCartons compared,
        long allCartons,
        Map<Integer, Long> bySpec)
        implements Sold {

    CustomerSalesRow named(String newLicenceNo, String newName, String newManagerName) {
        return new CustomerSalesRow(
                id,
                newLicenceNo,
                newName,
                newManagerName,
                facts,
                orderDays,
                specCount,
                cartons,
                fen,
                firstClassCartons,
                cartonsLastYear,
                cartonsBefore,
                compared,
                allCartons,
                bySpec);
    }

    @Nullable
    BigDecimal firstClassShare() {
        return Ratio.rate(firstClassCartons, cartons);
    }

    @Nullable
    BigDecimal yearOnYear() {
        return Ratio.change(cartons, cartonsLastYear);
    }

    @Nullable
    BigDecimal monthOnMonth() {
        return Ratio.change(cartons, cartonsBefore);
    }

    @Nullable
    BigDecimal share() {
        return Ratio.rate(cartons, allCartons);
    }

    long of(int specId) {
        return bySpec.getOrDefault(specId, 0L);
    }
}
