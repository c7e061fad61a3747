package com.platform135.tools.imports.master;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;

/**
 * Gives new retailers their dense ordinals: 65,536 to a block, a block for one city alone, none used twice. Writers wait for each other on
 * the directory's lock.
 */
@Repository
class RetailerOrdinals {

    private static final int BLOCK = 1 << 16;

    private static final String GIVE = SqlFile.read(RetailerOrdinals.class, "retailers-ordinals.sql");

    private final JdbcClient jdbc;

    RetailerOrdinals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record City(int organisationId, int fresh) {}

    private record Block(int blockId, int nextOrdinal) {}

    /** The city's new retailers from one place in its row of them on, and the ordinal the first gets. */
    private record Range(int organisationId, int from, int to, int ordinal) {}

    /** Numbers the rows of the temporary table {@code fresh}. */
    void giveToFresh() {
        List<Range> ranges = new ArrayList<>();
        jdbc.sql(
                        "select organisation_id, count(*)::int as fresh from fresh group by organisation_id order by organisation_id")
                .query(City.class)
                .list()
                .forEach(city -> reserve(city, ranges));
        jdbc.sql(GIVE)
                .param("organisations", column(ranges, Range::organisationId))
                .param("froms", column(ranges, Range::from))
                .param("tos", column(ranges, Range::to))
                .param("ordinals", column(ranges, Range::ordinal))
                .update();
    }

    private void reserve(City city, List<Range> ranges) {
        int done = 0;
        while (done < city.fresh()) {
            Block block = openBlock(city.organisationId());
            int count = Math.min(city.fresh() - done, BLOCK - block.nextOrdinal());
            ranges.add(new Range(
                    city.organisationId(), done, done + count, block.blockId() * BLOCK + block.nextOrdinal()));
            jdbc.sql("update core.retailer_block set next_ordinal = next_ordinal + :count where block_id = :block")
                    .param("count", count)
                    .param("block", block.blockId())
                    .update();
            done += count;
        }
    }

    private Block openBlock(int organisationId) {
        @Nullable
        Block open = jdbc.sql("select block_id, next_ordinal from core.retailer_block"
                        + " where organisation_id = :organisation and next_ordinal < 65536 order by block_id limit 1")
                .param("organisation", organisationId)
                .query(Block.class)
                .optional()
                .orElse(null);
        return open != null
                ? open
                : jdbc.sql("insert into core.retailer_block (block_id, organisation_id)"
                                + " select coalesce(max(block_id) + 1, 0), :organisation from core.retailer_block"
                                + " returning block_id, next_ordinal")
                        .param("organisation", organisationId)
                        .query(Block.class)
                        .single();
    }

    private static Integer[] column(List<Range> ranges, Function<Range, Integer> of) {
        return ranges.stream().map(of).toArray(Integer[]::new);
    }
}
