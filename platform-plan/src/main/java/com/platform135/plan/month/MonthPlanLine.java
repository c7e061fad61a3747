package com.platform135.plan.month;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import com.platform135.plan.publication.Document;

/**
 * A line of a month's plan.
 *
 * @param subject what the indicator measures, such as a brand set's name
 * @param managers staff ids of those responsible; empty: all of the team
 * @param weeks of the month, 1–5; empty: all month
 * @param checkBy 检查方式
 * @param problemId of the problem that the line came of; null for none
 * @param areaId of the adopted area that the line came of; null for none
 */
@Embeddable
record MonthPlanLine(
        @Column(name = "line_id") UUID lineId,
        @Enumerated(EnumType.STRING) PlanPoint point,
        String focus,
        @Enumerated(EnumType.STRING) @Nullable Indicator indicator,
        @Nullable String subject,
        @Nullable BigDecimal target,
        @JdbcTypeCode(SqlTypes.ARRAY) List<Integer> managers,
        @JdbcTypeCode(SqlTypes.ARRAY) List<Integer> weeks,
        @Column(name = "check_by") @Nullable String checkBy,
        @Column(name = "problem_id") @Nullable UUID problemId,
        @Column(name = "area_id") @Nullable UUID areaId) {

    /** Field of an entry that names the problem it came of. */
    static final String PROBLEM = "problem";

    /** Field of an entry that names the area it came of. */
    static final String AREA = "area";

    Document.Entry entry() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("point", point.name());
        fields.put("focus", focus);
        fields.put("indicator", indicator == null ? "" : indicator.name());
        fields.put("subject", subject == null ? "" : subject);
        fields.put("target", target == null ? "" : target.stripTrailingZeros().toPlainString());
        fields.put("managers", Document.list(managers));
        fields.put("weeks", Document.list(weeks));
        fields.put("check", checkBy == null ? "" : checkBy);
        fields.put(PROBLEM, problemId == null ? "" : problemId.toString());
        fields.put(AREA, areaId == null ? "" : areaId.toString());
        return new Document.Entry(lineId, fields);
    }
}
