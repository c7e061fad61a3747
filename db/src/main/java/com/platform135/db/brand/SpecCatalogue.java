package com.platform135.db.brand;

import java.sql.ResultSet;
import java.sql.SQLException;
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
        return jdbc.sql(SPECS).query(SpecCatalogue::spec).list();
    }

    /** By hand: nearly every page reads all of them, and finding each column by its name anew takes longer than the query. */
    private static SpecRow spec(ResultSet row, int number) throws SQLException {
        return new SpecRow(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("brand"),
                row.getString("maker"),
                row.getBoolean("in_province"),
                row.getInt("price_class"),
                row.getInt("wholesale_fen"),
                row.getInt("retail_fen"),
                row.getObject("launched_on", LocalDate.class),
                row.getObject("retired_on", LocalDate.class),
                row.getString("initials"));
    }

    /** The bands that hold on a day, from the dearest down. */
    public List<PriceSegment> listSegments(LocalDate day) {
        return jdbc.sql(SEGMENTS).param("day", day).query(PriceSegment.class).list();
    }
}
