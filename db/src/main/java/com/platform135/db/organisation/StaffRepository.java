package com.platform135.db.organisation;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** People by id and username. */
public interface StaffRepository extends JpaRepository<Staff, Integer> {

    Optional<Staff> findByUsername(String username);
}
