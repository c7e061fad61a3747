package com.platform135.app.demo;

import java.util.List;

/** A town or street office with its roads, the branch and market department that serve it, and roughly where it lies. */
record Place(
        String branchCode,
        String branch,
        String abbreviation,
        String areaCode,
        String district,
        String market,
        String town,
        String area,
        double lat,
        double lng,
        List<String> roads) {

    static List<Place> ofBranch(String branchCode) {
        return DemoResource.rows("places.csv").stream()
                .map(Place::read)
                .filter(place -> place.branchCode.equals(branchCode))
                .toList();
    }

    private static Place read(String[] cells) {
        return new Place(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                Double.parseDouble(cells[8]),
                Double.parseDouble(cells[9]),
                List.of(cells[10].split(" ")));
    }
}
