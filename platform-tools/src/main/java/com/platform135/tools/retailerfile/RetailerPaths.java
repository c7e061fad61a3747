package com.platform135.tools.retailerfile;

/** Where a retailer's file is. */
public final class RetailerPaths {

    public static final String LIST = "/tools/retailers";

    private RetailerPaths() {}

    public static String of(String licenceNo) {
        return LIST + "/" + licenceNo;
    }
}
