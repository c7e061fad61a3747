package com.platform135.app.security;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.tools.security.Accounts;

/** Gives people their first passwords. */
@Component
class StoredAccounts implements Accounts {

    private final AccountStore store;
    private final PasswordEncoder encoder;

    StoredAccounts(AccountStore store, PasswordEncoder encoder) {
        this.store = store;
        this.encoder = encoder;
    }

    @Override
    @Transactional
    public void give(int staffId, String password) {
        store.save(staffId, encoder.encode(password), false);
    }

    @Override
    @Transactional
    public String make(int staffId) {
        String password = Passwords.make();
        store.save(staffId, Passwords.hashMade(password), true);
        return password;
    }

    /** Hashes on all processors, then writes in the caller's transaction. */
    @Override
    @Transactional
    public void giveAll(Map<Integer, String> passwords) {
        Map<Integer, String> hashes = passwords.entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> encoder.encode(entry.getValue())));
        hashes.forEach((staffId, hash) -> store.save(staffId, hash, false));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean has(int staffId) {
        return store.exists(staffId);
    }
}
