package com.platform135.tools.layout;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.filter.OrganisationPicker;
import com.platform135.tools.filter.PeriodPicker;
import com.platform135.tools.markup.Drawn;

/**
 * The frame around a page.
 *
 * @param path of the page, without parameters
 * @param address of the page, to come back to
 * @param reader null before sign-in; then there is no menu and no picker
 */
public record FrameView(
        Display display,
        String path,
        String address,
        @Nullable Reader reader,
        List<MenuVerb> menu,
        @Nullable OrganisationPicker organisation,
        @Nullable PeriodPicker period) {

    /** The menu's links. @param icons address of the icons */
    public Drawn menuLinks(String icons) {
        return new MenuLinks(menu, path, icons);
    }

    /**
     * Who is signed in.
     *
     * @param pushed number of the last event pushed to the reader when the page was made
     */
    public record Reader(
            int id, String name, String roleKey, @Nullable String unit, long pushed) {}
}
