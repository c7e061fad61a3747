package com.platform135.tools.contract;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An area of high sales and few shops that somebody has adopted, with its figures as they stood then.
 *
 * @param id of the decision, which stands for it on the thread
 * @param work what is to be done
 * @param shops in business there
 * @param needed how many more would bring a shop's share to the branch's mean
 */
public record AdoptedArea(
        UUID id,
        String name,
        @Nullable String work,
        int shops,
        int needed,
        String adoptedBy,
        @Nullable LocalDate due) {}
