package com.platform135.db.brand;

import org.springframework.data.jpa.repository.JpaRepository;

/** Brand sets by id. Which of them a user sees is asked by SQL, scope first. */
public interface BrandSetRepository extends JpaRepository<BrandSet, Integer> {}
