package com.platform135.tools.contract;

import java.time.LocalDate;
import java.util.List;

import com.platform135.db.organisation.OrganisationScope;

/** What the rules of 分析 find: alerts and chances. */
public interface RuleHits {

    /** The hits in a scope as of a day, family by family, the heaviest first. */
    List<RuleHit> listOn(OrganisationScope scope, LocalDate day);
}
