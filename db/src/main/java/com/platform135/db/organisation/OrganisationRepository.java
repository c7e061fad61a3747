package com.platform135.db.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** Units by id, code and parent. */
public interface OrganisationRepository extends JpaRepository<Organisation, Integer> {

    Optional<Organisation> findByCode(String code);

    List<Organisation> findByParentIdOrderByCode(Integer parentId);

    List<Organisation> findByParentIdIsNullOrderByCode();
}
