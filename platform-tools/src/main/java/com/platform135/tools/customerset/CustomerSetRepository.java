package com.platform135.tools.customerset;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface CustomerSetRepository extends JpaRepository<CustomerSet, UUID> {}
