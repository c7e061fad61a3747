package com.platform135.evaluate;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.db.visit.Bigrams;
import com.platform135test.TestCity;

/** Writes visits into a {@link TestCity}, as 实施 would. */
public final class VisitWorld {

    private final JdbcClient jdbc;

    public VisitWorld(TestCity city) {
        this.jdbc = city.jdbc();
    }

    /** An id that reads like its number. */
    public static UUID id(int number) {
        return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number));
    }

    /** A visit of twenty minutes at {@code 2026-11-18T09:10}, on site, by the one the shop belongs to now. */
    public Visit visit(int number, String licence, String start) {
        return new Visit(id(number), licence, OffsetDateTime.parse(start + ":00+08:00"));
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** A visit that is written by {@link #save()}. */
    public final class Visit {

        private final UUID id;
        private final String licence;
        private final OffsetDateTime start;
        private final List<String[]> matters = new ArrayList<>();
        private final List<String> findings = new ArrayList<>();
        private String method = "ON_SITE";
        private int minutes = 20;
        private @Nullable String effect;
        private @Nullable Integer satisfaction;
        private int version = 1;

        private Visit(UUID id, String licence, OffsetDateTime start) {
            this.id = id;
            this.licence = licence;
            this.start = start;
        }

        public Visit by(String way) {
            this.method = way;
            return this;
        }

        public Visit minutes(int length) {
            this.minutes = length;
            return this;
        }

        public Visit effect(String text) {
            this.effect = text;
            return this;
        }

        public Visit satisfaction(int points) {
            this.satisfaction = points;
            return this;
        }

        public Visit finding(String code) {
            findings.add(code);
            return this;
        }

        public Visit version(int number) {
            this.version = number;
            return this;
        }

        /** Its id is that of the visit plus {@code number} × 1,000. */
        public Visit matter(int number, String kind, String body) {
            matters.add(new String[] {String.valueOf(number), kind, body});
            return this;
        }

        public UUID matterId(int number) {
            return id(1000 * number + Integer.parseInt(id.toString().substring(24)));
        }

        public Visit save() {
            List<@Nullable String> texts = new ArrayList<>();
            texts.add(effect);
            matters.forEach(matter -> texts.add(matter[2]));
            jdbc.sql("""
                            insert into core.visit (retailer_id, visit_id, staff_id, visit_date, started_at, ended_at, method, unchanged
                              , satisfaction, effect, updated_at, received_at, version, search)
                            select r.retailer_id, :id, a.staff_id, :day, :start, :end, :method, :unchanged, :satisfaction, :effect, :end, :end
                              , :version, array_to_tsvector(:tokens)
                            from core.retailer r
                            join lateral (
                                select a.staff_id from core.assignment a
                                where a.retailer_id = r.retailer_id and a.from_date <= :day order by a.from_date desc limit 1
                            ) a on true
                            where r.licence_no = :licence
                            """)
                    .param("id", id)
                    .param("day", start.toLocalDate())
                    .param("start", start)
                    .param("end", start.plusMinutes(minutes))
                    .param("method", method)
                    .param("unchanged", effect == null && findings.isEmpty())
                    .param("satisfaction", satisfaction)
                    .param("effect", effect)
                    .param("version", version)
                    .param("tokens", Bigrams.of(texts).toArray(String[]::new))
                    .param("licence", licence)
                    .update();
            for (int i = 0; i < findings.size(); i++) {
                jdbc.sql("""
                                insert into core.visit_finding (retailer_id, visit_id, finding_no, point, code)
                                select v.retailer_id, v.visit_id, :no, 'CUSTOMER', :code from core.visit v where v.visit_id = :id
                                """)
                        .param("no", i + 1)
                        .param("code", findings.get(i))
                        .param("id", id)
                        .update();
            }
            for (String[] matter : matters) {
                jdbc.sql("""
                                insert into core.matter (retailer_id, matter_id, visit_id, staff_id, kind, body, raised_on, changed_at)
                                select v.retailer_id, :matter, v.visit_id, v.staff_id, :kind, :body, v.visit_date, v.received_at
                                from core.visit v where v.visit_id = :id
                                """)
                        .param("matter", matterId(Integer.parseInt(matter[0])))
                        .param("kind", matter[1])
                        .param("body", matter[2])
                        .param("id", id)
                        .update();
            }
            return this;
        }
    }
}
