package com.platform135.plan.month;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** Drafts by unit and month; whoever asks has made sure of the unit. */
interface MonthPlans extends JpaRepository<MonthPlan, UUID> {

    Optional<MonthPlan> findByUnitIdAndMonth(int unitId, LocalDate month);
}
