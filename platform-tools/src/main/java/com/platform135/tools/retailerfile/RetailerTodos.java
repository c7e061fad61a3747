package com.platform135.tools.retailerfile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.todo.Todo;
import com.platform135.tools.todo.TodoSource;

/** Facts that the branch is asked to put right. */
@Component
class RetailerTodos implements TodoSource {

    private static final int MOST = 500;

    private final RetailerFileQueries queries;
    private final ScopeResolver scopes;
    private final Clock clock;

    RetailerTodos(RetailerFileQueries queries, ScopeResolver scopes, Clock clock) {
        this.queries = queries;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Todo> listFor(PlatformUser user) {
        if (!user.is(StaffRole.BRANCH_STAFF)) {
            return List.of();
        }
        int open = queries.listCorrections(scopes.of(user), null, true, LocalDate.now(clock), MOST)
                .size();
        return open == 0
                ? List.of()
                : List.of(new Todo(
                        "tools.retailerfile.todo",
                        List.of(String.valueOf(open)),
                        RetailerPaths.LIST + "/corrections",
                        open,
                        null,
                        false));
    }
}
