package com.platform135.db.brand;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;

/** Every spec there is; reference data that all may see, some hundreds of rows. */
@Repository
public class SpecCatalogue {

    private static final String SPECS = SqlFile.read(SpecCatalogue.class, "specs.sql");
    private static final String SEGMENTS = SqlFile.read(SpecCatalogue.class, "price-segments.sql");

    private final JdbcClient jdbc;

    public SpecCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By spec code. */
    public List<SpecRow> listAll() {
        return jdbc.sql(SPECS).query(SpecRow.class).list();
    }

    /** The bands that hold on a day, from the dearest down. */
    public List<PriceSegment> listSegments(LocalDate day) {
        return jdbc.sql(SEGMENTS).param("day", day).query(PriceSegment.class).list();
    }
}
