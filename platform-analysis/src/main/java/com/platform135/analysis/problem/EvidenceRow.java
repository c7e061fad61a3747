package com.platform135.analysis.problem;

import java.time.OffsetDateTime;
import java.util.UUID;

/** KeptEvidence on record, with who took it when. */
record EvidenceRow(UUID id, KeptEvidence evidence, OffsetDateTime takenAt, String takenBy) {}
