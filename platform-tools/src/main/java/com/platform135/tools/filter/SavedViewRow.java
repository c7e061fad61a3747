package com.platform135.tools.filter;

/**
 * A view saved under a name.
 *
 * @param mine whether the reader saved it, and may remove it
 * @param shared whether others of the owner's unit and below see it
 * @param ownerName who saved it
 * @param current whether the page shows it now
 */
public record SavedViewRow(
        int id, String name, String href, boolean mine, boolean shared, String ownerName, boolean current) {}
