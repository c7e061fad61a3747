package com.platform135.analysis.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;

/** Says decisions in the reader's language. */
@Component
public class DecisionTexts {

    private final MessageSource messages;

    DecisionTexts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * 未处理, 待办 …, with the day it is due or left aside until.
     *
     * @param words prefix of the messages of what is decided about
     */
    public String state(String words, @Nullable DecisionMade decision, LocalDate today, Locale locale) {
        if (decision == null) {
            return messages.getMessage(words + ".state.OPEN", null, locale);
        }
        String key = words + ".state." + decision.state() + (decision.isLate(today) ? ".late" : "");
        return messages.getMessage(key, new Object[] {String.valueOf(decision.stateOn())}, locale);
    }

    public static @Nullable String tone(@Nullable DecisionMade decision, LocalDate today) {
        if (decision == null) {
            return null;
        }
        return decision.isLate(today) ? "late" : decision.state().waits() ? "act" : "ok";
    }

    /**
     * Who decided, when and with which words.
     *
     * @param decision of a row; null while nobody has decided
     */
    public static <R> List<Column<R>> columns(Function<R, @Nullable ? extends DecisionMade> decision) {
        return List.of(
                DecisionTexts.<R>column(
                        "decided_by", "analysis.decision.by", ColumnType.TEXT, decision, DecisionMade::decidedByName),
                DecisionTexts.<R>column(
                                "decided_on",
                                "analysis.decision.on",
                                ColumnType.DATE,
                                decision,
                                DecisionMade::decidedOn)
                        .hiddenAtFirst(),
                column("note", "analysis.decision.note", ColumnType.TEXT, decision, DecisionMade::note));
    }

    private static <R> Column<R> column(
            String key,
            String label,
            ColumnType type,
            Function<R, @Nullable ? extends DecisionMade> decision,
            Function<DecisionMade, @Nullable Object> value) {
        return Column.of(key, label, type, row -> {
            DecisionMade made = decision.apply(row);
            return made == null ? null : value.apply(made);
        });
    }
}
