package com.platform135.app.demo;

/** A shop's dated facts, as the codes of the import. */
public record Facts(
        String format,
        String marketType,
        String areaType,
        int scale,
        int tier,
        String visitClass,
        String terminal,
        int orderWeekday,
        String status) {

    static final String ACTIVE = "ACTIVE";

    Facts withFormat(String changed) {
        return new Facts(changed, marketType, areaType, scale, tier, visitClass, terminal, orderWeekday, status);
    }

    Facts withTier(int changed) {
        int kept = Math.max(1, Math.min(30, changed));
        return new Facts(format, marketType, areaType, scale, kept, visitClass, terminal, orderWeekday, status);
    }

    Facts withVisitClass(String changed) {
        return new Facts(format, marketType, areaType, scale, tier, changed, terminal, orderWeekday, status);
    }

    Facts withTerminal(String changed) {
        return new Facts(format, marketType, areaType, scale, tier, visitClass, changed, orderWeekday, status);
    }

    Facts withStatus(String changed) {
        return new Facts(format, marketType, areaType, scale, tier, visitClass, terminal, orderWeekday, changed);
    }

    boolean active() {
        return status.equals(ACTIVE);
    }
}
