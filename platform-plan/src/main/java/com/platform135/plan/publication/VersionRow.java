package com.platform135.plan.publication;

import java.time.OffsetDateTime;

/** A version in the list of a plan's versions. */
public record VersionRow(int version, OffsetDateTime publishedAt, String publisher, int readers, int haveRead) {}
