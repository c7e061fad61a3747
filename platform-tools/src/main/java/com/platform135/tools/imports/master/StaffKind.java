package com.platform135.tools.imports.master;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.platform135.db.SqlFile;
import com.platform135.tools.imports.kind.ColumnType;
import com.platform135.tools.imports.kind.ImportColumn;
import com.platform135.tools.imports.kind.ImportRun;
import com.platform135.tools.security.Accounts;

/**
 * 人员. The password of a row is a first password: it is given to people who have none yet, and nobody's own is ever overwritten. Where the
 * file has none, one is made, shown once and changed at the first login.
 */
@Component
class StaffKind extends MasterKind {

    private static final String WANTED = SqlFile.read(StaffKind.class, "staff-wanted.sql");

    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("username", "账号", Columns.USERNAME, "jn0101"),
            ImportColumn.required("name", "姓名", Columns.NAME, "张明"),
            ImportColumn.required(
                    "role",
                    "岗位",
                    ColumnType.code(
                            "text",
                            "CUSTOMER_MANAGER",
                            "客户经理",
                            "MARKET_MANAGER",
                            "市场经理",
                            "BRANCH_STAFF",
                            "分公司",
                            "CITY_STAFF",
                            "市公司",
                            "PROVINCE_STAFF",
                            "省公司",
                            "ADMIN",
                            "管理员"),
                    "CUSTOMER_MANAGER"),
            ImportColumn.required("org_code", "机构编码", Columns.ORG_CODE, "320115M01"),
            ImportColumn.optional("phone", "手机", Columns.PHONE, "13900000000"),
            ImportColumn.optional("password", "初始密码", ColumnType.text(128), ""));

    private final Accounts accounts;

    StaffKind(MasterStore store, Accounts accounts) {
        super(store, "staff", COLUMNS, List.of(Staging.Derived.column("staff_id", "int")), List.of(TargetTable.STAFF));
        this.accounts = accounts;
    }

    @Override
    void write(ImportRun run, Map<String, Object> parameters) {
        store().jdbc()
                .sql(
                        "update staged set staff_id = nextval(pg_get_serial_sequence('core.staff', 'staff_id')) where staff_id is null")
                .update();
        write(run, TargetTable.STAFF, WANTED, parameters);
        if (!run.order().dryRun()) {
            givePasswords(run);
        }
    }

    private record Person(
            int staffId, String username, @Nullable String password) {}

    private void givePasswords(ImportRun run) {
        Map<Integer, String> given = new HashMap<>();
        Map<Integer, String> usernames = new HashMap<>();
        store()
                .jdbc()
                .sql("select staff_id, username, password from staged order by row_no")
                .query(Person.class)
                .list()
                .stream()
                .filter(person -> !accounts.has(person.staffId()))
                .forEach(person -> {
                    if (person.password() == null) {
                        usernames.put(person.staffId(), person.username());
                    } else {
                        given.put(person.staffId(), person.password());
                    }
                });
        accounts.giveAll(given);
        accounts.makeAll(usernames.keySet())
                .forEach((staffId, password) ->
                        run.made(new ImportRun.MadePassword(String.valueOf(usernames.get(staffId)), password)));
    }
}
