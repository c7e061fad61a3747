package com.platform135.tools.todo;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import com.platform135.tools.module.SharedPaths;
import com.platform135.tools.security.CurrentUser;

/** 待办 as a page. */
@Controller
class TodoController {

    private static final String PATH = "/tools/todos";

    private final Todos todos;
    private final CurrentUser currentUser;
    private final MessageSource texts;

    TodoController(Todos todos, CurrentUser currentUser, MessageSource texts) {
        this.todos = todos;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    /** Everybody may have something to do. */
    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        SharedPaths todoPaths() {
            return SharedPaths.of(PATH);
        }
    }

    @GetMapping(PATH)
    String list(Locale locale, Model model) {
        List<TodoRow> rows = todos.listFor(currentUser.get()).stream()
                .map(todo -> TodoRow.of(todo, texts, locale))
                .toList();
        model.addAttribute("rows", rows);
        return "tools/todo/list";
    }
}
