package com.platform135.tools.imports;

import java.nio.file.Path;

/**
 * A file someone wants imported.
 *
 * @param fileName as the sender called it, for people to read
 * @param by username of the sender, {@code system} where nobody is logged in
 */
public record Submission(String kind, Path file, String fileName, ImportMode mode, boolean dryRun, String by) {}
