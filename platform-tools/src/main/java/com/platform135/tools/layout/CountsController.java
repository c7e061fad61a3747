package com.platform135.tools.layout;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import com.platform135.tools.message.UnreadMessages;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.todo.Todo;
import com.platform135.tools.todo.Todos;

/** The figures beside 待办 and 消息, asked for after the page is there and when something is pushed. */
@RestController
class CountsController {

    private final Todos todos;
    private final UnreadMessages messages;
    private final CurrentUser currentUser;

    CountsController(Todos todos, UnreadMessages messages, CurrentUser currentUser) {
        this.todos = todos;
        this.messages = messages;
        this.currentUser = currentUser;
    }

    /** @param late whether something to do is overdue */
    record CountsView(int todos, boolean late, int messages) {}

    @GetMapping("/tools/frame/counts")
    ResponseEntity<CountsView> counts() {
        PlatformUser user = currentUser.get();
        var waiting = todos.listFor(user);
        CountsView view = new CountsView(
                waiting.stream().mapToInt(Todo::count).sum(),
                waiting.stream().anyMatch(Todo::late),
                messages.count(user.staffId()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }
}
