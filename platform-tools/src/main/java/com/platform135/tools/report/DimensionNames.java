package com.platform135.tools.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.organisation.OrganisationKind;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesGroup;

/** What the groups of a dimension are called on screen; in data they keep their codes. */
@Component
public class DimensionNames {

    private final MessageSource messages;
    private final OrganisationTree tree;

    public DimensionNames(MessageSource messages, OrganisationTree tree) {
        this.messages = messages;
        this.tree = tree;
    }

    /** 业态, 客户经理, … */
    public String name(Dimension dimension, Locale locale) {
        return messages.getMessage("tools.dimension." + dimension.key(), null, locale);
    }

    /** From a group's code to its name; a code without a name stays as it is. */
    public UnaryOperator<String> groups(Dimension dimension, OrganisationScope scope, Locale locale) {
        Map<String, String> known = known(dimension, scope);
        return code -> {
            if (code.equals(SalesGroup.TOTAL)) {
                return messages.getMessage("tools.table.total", null, locale);
            }
            if (code.isEmpty()) {
                return messages.getMessage("tools.dimension.unknown", null, locale);
            }
            return known.getOrDefault(code, coded(dimension, code, locale));
        };
    }

    /** What stands below a group of the report asked for. */
    public Dimension below(ReportParameters asked, String code) {
        return below(asked.by(), code, asked.scope());
    }

    /** What stands below a group: below a unit its units, below a market or a class its customer managers. */
    public Dimension below(Dimension dimension, String code, OrganisationScope scope) {
        boolean units = dimension == Dimension.ORG
                && tree.findUnit(scope, code)
                        .filter(unit -> unit.kind() != OrganisationKind.MARKET)
                        .isPresent();
        return units ? Dimension.ORG : Dimension.MANAGER;
    }

    private Map<String, String> known(Dimension dimension, OrganisationScope scope) {
        Map<String, String> names = new HashMap<>();
        if (dimension == Dimension.ORG) {
            tree.listUnits(scope).forEach(unit -> names.put(unit.code(), unit.name()));
        } else if (dimension == Dimension.MANAGER) {
            tree.listManagers(scope).forEach(manager -> names.put(manager.username(), manager.name()));
        }
        return names;
    }

    private String coded(Dimension dimension, String code, Locale locale) {
        if (dimension == Dimension.CUSTOMER_TYPE && code.length() == 3) {
            return messages.getMessage(
                    "tools.dimension.customerType.group",
                    new Object[] {
                        code,
                        value("marketType", code.substring(0, 1), locale),
                        value("format", code.substring(1, 2), locale),
                        value("scale", code.substring(2), locale)
                    },
                    locale);
        }
        if (dimension == Dimension.TIER) {
            return messages.getMessage("tools.dimension.tier.group", new Object[] {code}, locale);
        }
        return value(dimension.key(), code, locale);
    }

    private String value(String dimension, String code, Locale locale) {
        return String.valueOf(messages.getMessage("tools.dimension." + dimension + "." + code, null, code, locale));
    }
}
