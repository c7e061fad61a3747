package com.platform135.app.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import com.platform135.app.PlatformSettings;
import com.platform135.tools.security.Accounts;

/** Somebody must be able to log in first: while no administrator has a password, {@code admin} gets one. */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    static final String USERNAME = "admin";

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PlatformSettings settings;
    private final TransactionTemplate transaction;

    FirstAdministrator(JdbcClient jdbc, Accounts accounts, PlatformSettings settings, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Before the first request is answered. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            // Two instances that start on an empty database together make one administrator.
            jdbc.sql("lock table app.account in share row exclusive mode").update();
            if (!anyAdministrator()) {
                create();
            }
        });
    }

    private boolean anyAdministrator() {
        return jdbc.sql("""
                        select exists (
                            select 1 from core.staff s join app.account a on a.staff_id = s.staff_id
                            where s.role = 'ADMIN' and s.active
                        )
                        """).query(Boolean.class).single();
    }

    private void create() {
        int staffId =
                jdbc.sql("""
                        insert into core.staff (username, name, role) values (:username, '系统管理员', 'ADMIN')
                        on conflict (username) do update set role = 'ADMIN', active = true
                        returning staff_id
                        """).param("username", USERNAME).query(Integer.class).single();
        String given = settings.adminPassword();
        if (given != null && !given.isBlank()) {
            accounts.give(staffId, given);
            log.info("The first administrator, {}, has the password of PLATFORM_ADMIN_PASSWORD", USERNAME);
        } else if (settings.demoMode().on()) {
            accounts.give(staffId, DemoLogins.PASSWORD);
        } else {
            announce(accounts.make(staffId));
        }
    }

    /** On the console alone: the log is kept. */
    @SuppressWarnings("SystemOut")
    private static void announce(String password) {
        System.out.printf(
                "%n  第一个管理员 / first administrator: %s%n  初始密码（仅显示这一次） / password, shown once: %s%n%n",
                USERNAME, password);
    }
}
