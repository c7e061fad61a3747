package com.platform135.tools.todo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.tools.security.PlatformUser;

/** All that waits for somebody, whichever module knows of it. */
@Service
public class Todos {

    private static final Comparator<Todo> URGENT_FIRST = Comparator.comparing(Todo::late)
            .reversed()
            .thenComparing(todo -> Objects.requireNonNullElse(todo.due(), LocalDate.MAX));

    private final ObjectProvider<TodoSource> sources;

    public Todos(ObjectProvider<TodoSource> sources) {
        this.sources = sources;
    }

    /** Late first, then by the day due. */
    @Transactional(readOnly = true)
    public List<Todo> listFor(PlatformUser user) {
        return sources.orderedStream()
                .flatMap(source -> source.listFor(user).stream())
                .sorted(URGENT_FIRST)
                .toList();
    }
}
