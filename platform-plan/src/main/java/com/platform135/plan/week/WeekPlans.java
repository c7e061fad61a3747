package com.platform135.plan.week;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** Drafts by unit and week; whoever asks has made sure of the unit. */
interface WeekPlans extends JpaRepository<WeekPlan, UUID> {

    Optional<WeekPlan> findByUnitIdAndMonday(int unitId, LocalDate monday);
}
