package com.platform135.app.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Province, city, branches and market departments, the people in them, and the managers' routes. */
final class Territory {

    private static final String PROVINCE = "32";
    private static final String CITY = "3201";
    private static final String DEMO_BRANCH = "320115";

    private final List<DemoOrg> orgs = new ArrayList<>();
    private final List<DemoStaff> staff = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final Words words;
    private final long seed;

    Territory(DemoSize size, long seed, Words words) {
        this.seed = seed;
        this.words = words;
        orgs.add(new DemoOrg(PROVINCE, "江苏省烟草公司", "PROVINCE", null));
        orgs.add(new DemoOrg(CITY, "南京市烟草公司", "CITY", PROVINCE));
        hire("city", "CITY_STAFF", CITY);
        hire("nj0002", "CITY_STAFF", CITY);
        size.branches().forEach(this::settle);
    }

    List<DemoOrg> orgs() {
        return orgs;
    }

    List<DemoStaff> staff() {
        return staff;
    }

    List<Route> routes() {
        return routes;
    }

    private void settle(DemoSize.Branch branch) {
        List<Place> places = Place.ofBranch(branch.code());
        String abbreviation = places.get(0).abbreviation();
        boolean demoBranch = branch.code().equals(DEMO_BRANCH);
        orgs.add(new DemoOrg(branch.code(), places.get(0).branch() + "分公司", "BRANCH", CITY));
        hire(demoBranch ? "branch" : abbreviation + "0001", "BRANCH_STAFF", branch.code());
        hire(abbreviation + "0002", "BRANCH_STAFF", branch.code());
        Map<String, List<Place>> markets =
                places.stream().collect(Collectors.groupingBy(Place::market, LinkedHashMap::new, Collectors.toList()));
        int left = branch.managers();
        int[] shops = split(branch.shops(), branch.managers());
        int number = 0;
        for (Map.Entry<String, List<Place>> market : markets.entrySet()) {
            number++;
            int managers = Math.min(left, (branch.managers() + markets.size() - number) / markets.size());
            String code = open(branch, market.getKey(), number, abbreviation);
            for (int i = 0; i < managers; i++) {
                boolean demoManager = demoBranch && number == 1 && i == 0;
                String username = String.format(Locale.ROOT, "%s%02d%02d", abbreviation, number, i + 1);
                String manager = hire(demoManager ? "cm" : username, "CUSTOMER_MANAGER", code);
                List<Place> towns = towns(market.getValue(), i, managers);
                routes.add(new Route(routes.size(), manager, code, towns, shops[branch.managers() - left + i]));
            }
            left -= managers;
        }
    }

    private String open(DemoSize.Branch branch, String name, int number, String abbreviation) {
        String code = String.format(Locale.ROOT, "%s%02d", branch.code(), number);
        orgs.add(new DemoOrg(code, name, "MARKET", branch.code()));
        boolean demoMarket = branch.code().equals(DEMO_BRANCH) && number == 1;
        hire(demoMarket ? "mm" : String.format(Locale.ROOT, "%s%02d00", abbreviation, number), "MARKET_MANAGER", code);
        return code;
    }

    private String hire(String username, String role, String orgCode) {
        Chance chance = Chance.of(seed, 1, username.hashCode());
        staff.add(new DemoStaff(username, words.employee(chance), role, orgCode, words.phone(chance)));
        return username;
    }

    private static List<Place> towns(List<Place> towns, int manager, int managers) {
        int first = manager * towns.size() / managers;
        return List.of(towns.get(first), towns.get((first + 1) % towns.size()));
    }

    /** Splits the shops over the managers, unevenly by about a tenth. */
    private int[] split(int shops, int managers) {
        double[] weights = new double[managers];
        double sum = 0;
        for (int i = 0; i < managers; i++) {
            weights[i] = 0.9 + 0.2 * Chance.at(seed, 2, i);
            sum += weights[i];
        }
        int[] result = new int[managers];
        double before = 0;
        for (int i = 0; i < managers; i++) {
            double after = before + weights[i] / sum * shops;
            result[i] = (int) (Math.round(after) - Math.round(before));
            before = after;
        }
        return result;
    }
}
