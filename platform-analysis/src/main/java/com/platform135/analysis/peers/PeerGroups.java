package com.platform135.analysis.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.RetailerMember;
import com.platform135.tools.parameter.Parameters;

/**
 * Who is like whom: shops of the same 业态, 市场类型 and 档位段 of the same branch. What comes of it is shown as aggregates only, with how many
 * stand behind them, so that nobody reads another customer manager's shops by name.
 */
@Service
public class PeerGroups {

    private final PeerQueries queries;
    private final Parameters parameters;

    public PeerGroups(PeerQueries queries, Parameters parameters) {
        this.queries = queries;
        this.parameters = parameters;
    }

    public PeerRules rules(LocalDate day) {
        return new PeerRules(
                parameters.on(PeerParameters.BAND_TIERS, day).intValueExact(),
                parameters.on(PeerParameters.LEAST, day).intValueExact());
    }

    /** Which branch each customer manager belongs to, by staff id. */
    @Transactional(readOnly = true)
    public Map<Integer, Integer> branches() {
        return queries.branches().stream()
                .collect(Collectors.toMap(PeerQueries.ManagersBranch::staffId, PeerQueries.ManagersBranch::branchId));
    }

    /** The whole branches that these shops belong to: where their peers are. */
    public static OrganisationScope around(Collection<RetailerMember> shops, Map<Integer, Integer> branches) {
        Set<Integer> ids = shops.stream()
                .map(shop -> branches.get(shop.managerId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? OrganisationScope.nothing() : OrganisationScope.ofOrganisations(ids);
    }

    /** From the shops of whole branches to their groups. */
    public static Index index(
            List<RetailerMember> shops, Map<Integer, Integer> branches, PeerRules rules, PeerWidth width) {
        return new Index(shops, branches, rules, width);
    }

    /** Shops by peer group; a shop stands at its place in the list it was made from. */
    public static final class Index {

        private final Map<Integer, Integer> branches;
        private final PeerRules rules;
        private final PeerWidth width;
        private final Map<PeerKey, int[]> groups = new HashMap<>();

        private Index(List<RetailerMember> shops, Map<Integer, Integer> branches, PeerRules rules, PeerWidth width) {
            this.branches = branches;
            this.rules = rules;
            this.width = width;
            Map<PeerKey, List<Integer>> places = new HashMap<>();
            for (int shop = 0; shop < shops.size(); shop++) {
                if (hasPeers(shops.get(shop))) {
                    places.computeIfAbsent(key(shops.get(shop)), key -> new ArrayList<>())
                            .add(shop);
                }
            }
            places.forEach((key, list) ->
                    groups.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
        }

        private boolean hasPeers(RetailerMember shop) {
            return shop.active()
                    && shop.format() != null
                    && shop.marketType() != null
                    && branches.containsKey(shop.managerId());
        }

        /** The group of a shop that has a format, a market type and a branch. */
        public PeerKey key(RetailerMember shop) {
            int branch = branches.getOrDefault(shop.managerId(), 0);
            MarketType market = Objects.requireNonNull(shop.marketType());
            return switch (width) {
                case BAND -> new PeerKey(branch, shop.format(), market, rules.from(shop.tier()), rules.to(shop.tier()));
                case FORMAT -> new PeerKey(branch, shop.format(), market, 1, RetailerFilter.HIGHEST_TIER);
                case MARKET -> new PeerKey(branch, null, market, 1, RetailerFilter.HIGHEST_TIER);
            };
        }

        public Set<PeerKey> keys() {
            return groups.keySet();
        }

        /** Places of all shops of the group, the one that asks included; empty for a shop without peers. */
        public int[] places(PeerKey key) {
            return groups.getOrDefault(key, new int[0]);
        }
    }
}
