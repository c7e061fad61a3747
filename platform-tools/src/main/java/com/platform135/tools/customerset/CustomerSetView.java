package com.platform135.tools.customerset;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.form.FormOption;
import com.platform135.tools.report.ShopDirectory;

/**
 * A customer set being made or changed.
 *
 * @param id null for a new one
 * @param owner the unit that published it, or null
 * @param listed shops of the list, as far as shown
 * @param found shops that were looked for and aren't listed yet
 */
public record CustomerSetView(
        @Nullable UUID id,
        boolean mayPublish,
        @Nullable String owner,
        Listed listed,
        List<ShopDirectory.Found> found,
        @Nullable String fileProblem,
        Choices choices,
        PreviewView preview) {

    /**
     * Who is listed.
     *
     * @param shown the first of those that match what is looked for in the list
     * @param count all that are listed and in scope
     * @param more how many match beside those shown
     * @param unknown licences that belong to no shop in scope
     * @param gone licences listed earlier whose shops have left the scope since
     */
    public record Listed(
            List<CustomerSetQueries.ShopRow> shown, int count, int more, List<String> unknown, List<String> gone) {}

    /** What the fields offer. */
    public record Choices(
            List<Facts> facts,
            List<FormOption> units,
            List<FormOption> managers,
            List<FormOption> periods,
            List<FormOption> brandSets,
            List<FormOption> sets) {}

    /** The values of one fact. */
    public record Facts(String name, List<FormOption> options) {}

    /**
     * Who would be in it today.
     *
     * @param count null where something typed can't be read yet
     * @param first the first of them
     */
    public record PreviewView(
            @Nullable Integer count,
            List<CustomerSetQueries.ShopRow> first,
            @Nullable String problem) {}

    /** Message key of what is being done. */
    public String titleKey() {
        return "tools.customerset." + (id == null ? "new" : "edit") + ".title";
    }

    public List<CustomerSetKind> kinds() {
        return List.of(CustomerSetKind.values());
    }

    public List<SetOperation> operations() {
        return List.of(SetOperation.values());
    }

    /** Where the form goes. */
    public String action() {
        return CustomerSetPages.PATH + (id == null ? "" : "/" + id);
    }

    /** Where the person goes back to. */
    public String back() {
        return id == null ? CustomerSetPages.PATH : MemberPages.PATH + "?customerSet=" + id;
    }
}
