package com.platform135.tools.contract;

import java.time.LocalDate;
import java.util.List;

/** What 分析 wants visited: alerts and chances that were turned into a visit and haven't had one. */
public interface VisitWishes {

    /** The customer manager's shops of the day, the first due first. */
    List<VisitWish> listFor(int customerManagerId, LocalDate day);
}
