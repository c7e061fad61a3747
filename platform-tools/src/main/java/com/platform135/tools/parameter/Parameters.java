package com.platform135.tools.parameter;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.ConflictException;
import com.platform135.tools.error.NotFoundException;

/** The values of parameters by day; what was true of March stays true of March. */
@Service
public class Parameters {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final ObjectProvider<ParameterDefinition> definitions;

    public Parameters(JdbcClient jdbc, AuditTrail audit, Clock clock, ObjectProvider<ParameterDefinition> definitions) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.definitions = definitions;
    }

    /** A value and the day from which it holds. */
    public record DatedValue(LocalDate fromDate, BigDecimal value, OffsetDateTime changedAt, String changedBy) {}

    /** All that modules contribute, by name. */
    public List<ParameterDefinition> listDefinitions() {
        return definitions.stream()
                .sorted(Comparator.comparing(ParameterDefinition::name))
                .toList();
    }

    public BigDecimal on(ParameterDefinition definition, LocalDate day) {
        return jdbc.sql("""
                        select value from tools.parameter where name = :name and from_date <= :day
                        order by from_date desc limit 1
                        """)
                .param("name", definition.name())
                .param("day", day)
                .query(String.class)
                .optional()
                .map(BigDecimal::new)
                .orElse(definition.initial());
    }

    public BigDecimal today(ParameterDefinition definition) {
        return on(definition, LocalDate.now(clock));
    }

    /** Every value set so far, the newest day first. */
    public List<DatedValue> listValues(ParameterDefinition definition) {
        return jdbc.sql("""
                        select from_date, value::numeric as value, changed_at, changed_by from tools.parameter
                        where name = :name order by from_date desc
                        """)
                .param("name", definition.name())
                .query(DatedValue.class)
                .list();
    }

    /** Changes with every value set; what a page shows and hands back when it sets another. */
    public String stamp(ParameterDefinition definition) {
        return jdbc.sql("select coalesce(max(changed_at)::text, '') from tools.parameter where name = :name")
                .param("name", definition.name())
                .query(String.class)
                .single();
    }

    public ParameterDefinition get(String name) {
        return listDefinitions().stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * The same for a person who saw the values with that stamp.
     *
     * @throws ConflictException if somebody set another one since
     */
    @Transactional
    public void set(ParameterDefinition definition, LocalDate fromDate, String text, String changedBy, String seen) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('tools.parameter'))").query(rows -> {});
        if (!stamp(definition).equals(seen)) {
            throw new ConflictException("tools.parameter.changed");
        }
        set(definition, fromDate, text, changedBy);
    }

    /**
     * Sets the value from a day on. The past stays as it was: the day is today or later.
     *
     * @throws BadRequestException if the text is no value within the bounds, or the day is past
     */
    @Transactional
    public void set(ParameterDefinition definition, LocalDate fromDate, String text, String changedBy) {
        BigDecimal value = definition
                .read(text)
                .orElseThrow(() -> new BadRequestException(
                        "tools.parameter.out-of-bounds",
                        "value",
                        definition.least().toPlainString(),
                        definition.most().toPlainString()));
        if (fromDate.isBefore(LocalDate.now(clock))) {
            throw new BadRequestException("tools.parameter.past", "fromDate");
        }
        BigDecimal before = on(definition, fromDate);
        jdbc.sql("""
                        insert into tools.parameter (name, from_date, value, changed_at, changed_by)
                        values (:name, :from, :value, :now, :by)
                        on conflict (name, from_date) do update
                        set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .param("name", definition.name())
                .param("from", fromDate)
                .param("value", value.toPlainString())
                .param("now", OffsetDateTime.now(clock))
                .param("by", changedBy)
                .update();
        audit.record(
                "update",
                "parameter",
                definition.name(),
                Map.of("value", before.toPlainString()),
                Map.of("value", value.toPlainString(), "from", fromDate));
    }
}
