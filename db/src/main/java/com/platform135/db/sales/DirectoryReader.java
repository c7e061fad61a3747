package com.platform135.db.sales;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.db.SqlFile;
import com.platform135.db.retailer.AreaType;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.RetailerStatus;
import com.platform135.db.retailer.Terminal;
import com.platform135.db.retailer.VisitClass;

/** Reads a {@link Directory} in the caller's transaction. */
final class DirectoryReader {

    private static final String UNITS = SqlFile.read(DirectoryReader.class, "directory-units.sql");
    private static final String STAFF = SqlFile.read(DirectoryReader.class, "directory-staff.sql");
    private static final String RETAILERS = SqlFile.read(DirectoryReader.class, "directory-retailers.sql");
    private static final String FACTS = SqlFile.read(DirectoryReader.class, "directory-facts.sql");
    private static final String ASSIGNMENTS = SqlFile.read(DirectoryReader.class, "directory-assignments.sql");
    private static final String SPECS = SqlFile.read(DirectoryReader.class, "directory-specs.sql");

    private static final int FETCH_SIZE = 10_000;

    private final Connection connection;

    DirectoryReader(Connection connection) {
        this.connection = connection;
    }

    private interface RowReader {
        void row(ResultSet row) throws SQLException;
    }

    private void read(String sql, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.row(rows);
                }
            }
        }
    }

    Directory read() throws SQLException {
        Directory.Units units = readUnits();
        Directory.Staff staff = readStaff(places(units.ids()));
        Directory.Retailers retailers = readRetailers();
        int size = retailers.ids().length;
        Dated facts = readFacts(size);
        Dated managers = readAssignments(size, places(staff.ids()));
        List<Integer> specIds = new ArrayList<>();
        read(SPECS, row -> specIds.add(row.getInt(1)));
        return new Directory(retailers, facts, managers, staff, units, ints(specIds));
    }

    private Directory.Units readUnits() throws SQLException {
        List<Integer> ids = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<Integer> parentIds = new ArrayList<>();
        read(UNITS, row -> {
            ids.add(row.getInt(1));
            codes.add(row.getString(2));
            parentIds.add(row.getInt(3));
        });
        int[] unitIds = ints(ids);
        Map<Integer, Integer> places = places(unitIds);
        int[] parents = parentIds.stream()
                .mapToInt(id -> places.getOrDefault(id, Directory.NO_UNIT))
                .toArray();
        return new Directory.Units(unitIds, codes.toArray(String[]::new), parents);
    }

    private Directory.Staff readStaff(Map<Integer, Integer> unitPlaces) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        List<String> usernames = new ArrayList<>();
        List<Integer> units = new ArrayList<>();
        read(STAFF, row -> {
            ids.add(row.getInt(1));
            usernames.add(row.getString(2));
            units.add(unitPlaces.getOrDefault(row.getInt(3), Directory.NO_UNIT));
        });
        return new Directory.Staff(ints(ids), usernames.toArray(String[]::new), ints(units));
    }

    private static Map<Integer, Integer> places(int[] ids) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int id : ids) {
            places.put(id, places.size());
        }
        return places;
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private Directory.Retailers readRetailers() throws SQLException {
        List<int[]> rows = new ArrayList<>();
        int[] highest = {-1};
        read(RETAILERS, row -> {
            Date closed = row.getDate(4);
            int ordinal = row.getInt(1);
            rows.add(new int[] {
                ordinal, row.getInt(2), epochDay(row.getDate(3)), closed == null ? Integer.MAX_VALUE : epochDay(closed)
            });
            highest[0] = Math.max(highest[0], ordinal);
        });
        int size = highest[0] + 1;
        Directory.Retailers retailers =
                new Directory.Retailers(new int[size], new int[size], new int[size], new int[rows.size()]);
        for (int i = 0; i < rows.size(); i++) {
            int[] row = rows.get(i);
            retailers.byLicence()[i] = row[0];
            retailers.ids()[row[0]] = row[1];
            retailers.openedDays()[row[0]] = row[2];
            retailers.closedDays()[row[0]] = row[3];
        }
        return retailers;
    }

    private Dated readFacts(int size) throws SQLException {
        Dated.Builder facts = new Dated.Builder(size);
        read(FACTS, row -> facts.add(row.getInt(1), epochDay(row.getDate(2)), facts(row)));
        return facts.build();
    }

    private static int facts(ResultSet row) throws SQLException {
        return Facts.pack(
                RetailFormat.valueOf(row.getString(3)),
                MarketType.valueOf(row.getString(4)),
                find(AreaType.class, row.getString(5)),
                row.getInt(6),
                row.getInt(7),
                find(VisitClass.class, row.getString(8)),
                find(Terminal.class, row.getString(9)),
                row.getInt(10),
                RetailerStatus.valueOf(row.getString(11)));
    }

    private static <E extends Enum<E>> @Nullable E find(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private Dated readAssignments(int size, Map<Integer, Integer> staff) throws SQLException {
        Dated.Builder managers = new Dated.Builder(size);
        read(
                ASSIGNMENTS,
                row -> managers.add(
                        row.getInt(1), epochDay(row.getDate(2)), staff.getOrDefault(row.getInt(3), Directory.NOBODY)));
        return managers.build();
    }

    private static int epochDay(Date date) {
        LocalDate day = date.toLocalDate();
        return (int) day.toEpochDay();
    }
}
