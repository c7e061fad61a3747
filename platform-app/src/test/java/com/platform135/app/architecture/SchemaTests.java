package com.platform135.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135test.TestDatabase;

/** The schema stays ready to be spread over several servers by retailer, at no cost today. */
class SchemaTests {

    /** Small tables that every server would hold whole. */
    private static final Set<String> REFERENCE_KEYS = Set.of("retailer_licence");

    private static JdbcClient jdbc;

    @BeforeAll
    static void open() {
        jdbc = JdbcClient.create(TestDatabase.fresh());
    }

    @Test
    void everyKeyOfWhatBelongsToARetailerHoldsTheRetailer() {
        List<String> keys = jdbc.sql("""
                        select i.indexrelid::regclass::text
                        from pg_index i
                        join pg_class c on c.oid = i.indrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where i.indisunique
                          and n.nspname in ('core', 'plan', 'execute', 'evaluate', 'improve', 'tools', 'app')
                          and exists (
                            select 1 from pg_attribute a
                            where a.attrelid = c.oid and a.attname = 'retailer_id' and a.attnum > 0 and not a.attisdropped
                          )
                          and not exists (
                            select 1 from pg_attribute a
                            where a.attrelid = c.oid and a.attname = 'retailer_id' and a.attnum = any(i.indkey)
                          )
                        order by 1
                        """).query(String.class).list();

        assertThat(keys.stream().map(k -> k.substring(k.indexOf('.') + 1)).filter(k -> !REFERENCE_KEYS.contains(k)))
                .isEmpty();
    }

    @Test
    void thereAreNoTriggers() {
        assertThat(jdbc.sql("select tgname from pg_trigger where not tgisinternal")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void everyTableHasAPrimaryKey() {
        List<String> keyless = jdbc.sql("""
                        select c.oid::regclass::text
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p')
                          and n.nspname in ('core', 'plan', 'execute', 'evaluate', 'improve', 'tools', 'app')
                          and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)
                        order by 1
                        """).query(String.class).list();

        assertThat(keyless).isEmpty();
    }
}
