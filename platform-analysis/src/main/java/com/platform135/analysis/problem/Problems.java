package com.platform135.analysis.problem;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface Problems extends JpaRepository<Problem, UUID> {}
