package com.platform135.app.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;

/**
 * All rules of axe on the page as it stands, run and judged in the browser: what passed, megabytes of it on a page of
 * long tables, never leaves it.
 */
final class Axe {

    private static final String SOURCE = source();

    /** What axe calls serious or critical breaks somebody's use of the page. */
    private static final String GRAVE = """
            async unasked => {
              const rules = Object.fromEntries(unasked.map(id => [id, { enabled: false }]));
              const { violations } = await axe.run(document, { resultTypes: ['violations'], rules });
              return violations
                .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                .map(rule => rule.id + ': ' + rule.nodes[0].html);
            }""";

    private Axe() {}

    /** Broken rules that break somebody's use of the page, each with the first place. */
    static List<String> graveOf(Page page) {
        return graveOf(page, List.of());
    }

    /** The same without the rule about colours, which takes most of the time. */
    static List<String> graveBarColoursOf(Page page) {
        return graveOf(page, List.of("color-contrast"));
    }

    @SuppressWarnings("unchecked") // a list of texts, as the script makes it
    private static List<String> graveOf(Page page, List<String> unasked) {
        for (Frame frame : page.frames()) {
            if (!Boolean.TRUE.equals(frame.evaluate("'axe' in window"))) {
                frame.evaluate(SOURCE);
            }
        }
        return (List<String>) page.evaluate(GRAVE, unasked);
    }

    private static String source() {
        try (InputStream file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
