package com.platform135.tools.brandset;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.db.brand.SpecRow;
import com.platform135.tools.form.FormOption;

/**
 * One brand set being made, changed or read.
 *
 * @param id null for a new one
 * @param owner the unit that published it, or null
 * @param chosen the specs of the form's lines, in their order
 * @param found specs that the filter lets through and that aren't chosen yet
 * @param foundMore how many more there are than shown
 */
public record BrandSetView(
        @Nullable Integer id,
        boolean mayChange,
        boolean mayPublish,
        @Nullable String owner,
        List<SpecRow> chosen,
        List<SpecRow> found,
        int foundMore,
        Choices choices) {

    /** What the filter offers. */
    public record Choices(
            List<String> brands, List<String> makers, List<Integer> priceClasses, List<FormOption> segments) {}

    /** Message key of what is being done: made, changed or read. */
    public String titleKey() {
        String doing = id == null ? "new" : mayChange ? "edit" : "read";
        return "tools.brandset." + doing + ".title";
    }

    /** Where the form goes. */
    public String action() {
        return id == null ? "/tools/brand-sets" : "/tools/brand-sets/" + id;
    }
}
