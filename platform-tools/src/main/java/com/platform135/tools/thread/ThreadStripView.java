package com.platform135.tools.thread;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.db.thread.ThreadStep;

/**
 * The five steps 分析→计划→实施→评估→改进 with what each holds, drawn by {@code tools/thread :: strip(view)}: of one object where it came
 * from and what became of it, or of a month what is done, due and late.
 */
public record ThreadStripView(List<Node> nodes) {

    /** How far a step is. */
    public enum State {
        DONE,
        NOW,
        NONE
    }

    /** A step with what it holds, first things first. */
    public record Node(ThreadStep step, State state, List<Item> items) {

        public String titleKey() {
            return "tools.thread." + step.name();
        }
    }

    /** A line under a step; a link if it leads somewhere; late where something is overdue. */
    public record Item(String text, @Nullable String href, boolean late) {

        public static Item text(String text) {
            return new Item(text, null, false);
        }

        public static Item link(String text, String href) {
            return new Item(text, href, false);
        }

        public static Item late(String text, @Nullable String href) {
            return new Item(text, href, true);
        }
    }

    public ThreadStripView {
        nodes = List.copyOf(nodes);
    }

    /** The strip of one object: its own step stands out, steps that hold something are done. */
    public static ThreadStripView of(ThreadStep own, Map<ThreadStep, List<Item>> items) {
        return new ThreadStripView(Arrays.stream(ThreadStep.values())
                .map(step -> {
                    List<Item> held = items.getOrDefault(step, List.of());
                    State state = step == own ? State.NOW : held.isEmpty() ? State.NONE : State.DONE;
                    return new Node(step, state, held);
                })
                .toList());
    }
}
