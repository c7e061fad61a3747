package com.platform135.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import com.platform135.db.organisation.OrganisationTree;
import com.platform135.tools.contract.RuleHit;
import com.platform135.tools.contract.RuleHits;

/**
 * What customer managers made of the alerts and chances of the last three month ends: some handled, some visited, some done, some left
 * aside, some never looked at.
 */
@Component
@Order(6)
class SignalChapter implements DemoChapter {

    private static final int MONTHS = 3;
    private static final int ANSWERED_WITHIN_DAYS = 6;
    private static final int DUE_DAYS = 7;
    private static final int QUIET_DAYS = 28;
    private static final int MOST_A_MANAGER = 10;
    private static final String TABLE =
            "analysis.signal_decision (retailer_id, decision_id, rule_code, rule_version, subject, hit_on, arguments"
                    + ", expected_gain, kind, note, until_on, due_on, done_on, done_by, decided_by, decided_on, decided_at)";

    /** The first visit after a decision for one came of it. */
    private static final String LINK = """
            insert into core.thread_link (parent_step, parent_type, parent_id, child_step, child_type, child_id, linked_at, linked_by)
            select 'ANALYSIS', 'signal', d.decision_id, 'EXECUTE', 'visit', v.visit_id, v.received_at, v.staff_id
            from analysis.signal_decision d
            cross join lateral (
                select visit.visit_id, visit.received_at, visit.staff_id
                from core.visit visit
                where visit.retailer_id = d.retailer_id and visit.visit_date between d.decided_on and d.until_on
                order by visit.visit_date, visit.visit_id
                limit 1
            ) v
            where d.kind = 'VISIT'
            on conflict (parent_id, child_id) do nothing
            """;

    private static final Map<String, List<String>> WORDS = DemoResource.lines("signal-words.txt").stream()
            .map(line -> line.split(" ", 2))
            .collect(Collectors.groupingBy(line -> line[0], Collectors.mapping(line -> line[1], Collectors.toList())));

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final RuleHits hits;
    private final OrganisationTree tree;

    SignalChapter(JdbcTemplate jdbc, TransactionTemplate transactions, RuleHits hits, OrganisationTree tree) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.hits = hits;
        this.tree = tree;
    }

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public void write(DemoCity city) {
        transactions.executeWithoutResult(status -> tell(city));
    }

    private void tell(DemoCity city) {
        CopyRows rows = new CopyRows(TABLE);
        Set<String> told = new HashSet<>();
        LocalDate today = city.calendar().today();
        for (int back = MONTHS; back > 0; back--) {
            LocalDate end = YearMonth.from(today).minusMonths(back).atEndOfMonth();
            Map<String, Integer> perManager = new HashMap<>();
            for (RuleHit hit : hits.listOn(tree.wholeScope(), end)) {
                if (perManager.merge(hit.managerId() + hit.rule(), 1, Integer::sum) <= MOST_A_MANAGER) {
                    tell(city, rows, hit, end, told);
                }
            }
        }
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            rows.send(connection);
            return true;
        });
        jdbc.update(LINK);
    }

    private static void tell(DemoCity city, CopyRows rows, RuleHit hit, LocalDate end, Set<String> told) {
        Chance chance = Chance.of(
                city.seed(), 91L + hit.retailerId(), end.toEpochDay() * 31 + (hit.rule() + hit.subject()).hashCode());
        String kind = List.of("HANDLED", "VISIT", "TASK", "DISMISSED", "").get(chance.weighted(34, 22, 9, 13, 22));
        LocalDate on = end.plusDays(1L + chance.below(ANSWERED_WITHIN_DAYS));
        if (kind.isEmpty() || !told.add(hit.retailerId() + hit.rule() + hit.subject() + on)) {
            return;
        }
        LocalDate due = kind.equals("VISIT") || kind.equals("TASK") ? on.plusDays(DUE_DAYS) : null;
        LocalDate until = due != null
                ? due.plusDays(QUIET_DAYS)
                : on.plusDays(kind.equals("DISMISSED") ? 2L * QUIET_DAYS : QUIET_DAYS);
        boolean done = kind.equals("TASK");
        rows.row(
                hit.retailerId(),
                VisitTales.id(on.atTime(9, chance.below(60)), chance),
                hit.rule(),
                hit.version(),
                hit.subject(),
                end,
                array(hit.arguments()),
                hit.expectedGain(),
                kind,
                due == null ? chance.oneOf(WORDS.getOrDefault(kind, List.of(""))) : null,
                until,
                due,
                done && due != null ? due.minusDays(2) : null,
                done ? hit.managerId() : null,
                hit.managerId(),
                on,
                on.atTime(9, 0).atOffset(ZoneOffset.ofHours(8)));
    }

    /** As PostgreSQL reads an array of texts. */
    private static String array(List<String> texts) {
        return texts.stream()
                .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
