package com.platform135.analysis.shops;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.report.ShopDirectory.Manager;
import com.platform135.tools.report.ShopDirectory.Shop;

/** Licences and names of shops that a scoped question has answered: looked up together for those about to be shown, one by one otherwise. */
public final class ShopNames {

    private static final int AT_ONCE = 2000;

    private final ShopDirectory directory;
    private final Map<Integer, Shop> shops = new HashMap<>();
    private final Map<Integer, Manager> managers = new HashMap<>();

    public ShopNames(ShopDirectory directory) {
        this.directory = directory;
    }

    /** Looks up all of them at once. */
    public void load(Collection<Integer> shopIds, Collection<Integer> managerIds) {
        List<Integer> unknown =
                shopIds.stream().filter(id -> !shops.containsKey(id)).distinct().toList();
        for (int first = 0; first < unknown.size(); first += AT_ONCE) {
            shops.putAll(directory.shops(unknown.subList(first, Math.min(unknown.size(), first + AT_ONCE))));
        }
        List<Integer> people = new ArrayList<>(managerIds.stream()
                .filter(id -> !managers.containsKey(id))
                .distinct()
                .toList());
        if (!people.isEmpty()) {
            managers.putAll(directory.managers(people));
        }
    }

    public Shop shop(int id) {
        return Objects.requireNonNull(shops.computeIfAbsent(
                id, unknown -> directory.shops(List.of(unknown)).get(unknown)));
    }

    public Manager manager(int id) {
        return Objects.requireNonNull(managers.computeIfAbsent(
                id, unknown -> directory.managers(List.of(unknown)).get(unknown)));
    }
}
