package com.platform135.app.home;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.thread.ThreadStripView;
import com.platform135.tools.todo.TodoRow;
import com.platform135.tools.workbench.WorkbenchPanel;

/**
 * One person's 工作台.
 *
 * @param todos the most urgent ones, of {@code todoCount}
 * @param span days that have orders; null where there are none
 * @param changedAt when sales data last changed
 */
record WorkbenchView(
        String title,
        int workingDaysLeft,
        ThreadStripView month,
        List<TodoRow> todos,
        int todoCount,
        List<WorkbenchPanel> wide,
        List<WorkbenchPanel> beside,
        @Nullable Span span,
        String changedAt) {

    /** Both days included. */
    record Span(LocalDate first, LocalDate last) {}

    public boolean any() {
        return !wide.isEmpty() || !beside.isEmpty() || todoCount > 0;
    }
}
