package com.platform135.tools.customerset;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Another set taken in. */
@Embeddable
record CustomerSetTerm(
        @Enumerated(EnumType.STRING) SetOperation operation,
        @Column(name = "other_set_id") UUID otherSetId) {}
