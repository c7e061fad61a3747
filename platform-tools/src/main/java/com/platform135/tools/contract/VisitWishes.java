package com.platform135.tools.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.platform135.db.thread.ThreadNode;

/** What 分析 wants visited: alerts and chances that were turned into a visit and haven't had one. */
public interface VisitWishes {

    /** The customer manager's shops of the day, the first due first. */
    List<VisitWish> listFor(int customerManagerId, LocalDate day);

    /**
     * The wishes that a visit is the first to answer, as nodes of the thread.
     *
     * @param day of the visit
     */
    List<ThreadNode> listAnswered(int retailerId, UUID visitId, LocalDate day);
}
