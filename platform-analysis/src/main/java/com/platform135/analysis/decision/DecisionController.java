package com.platform135.analysis.decision;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.form.FormOption;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreens;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.rowaction.TickedRows;
import com.platform135.tools.security.PlatformUser;

/**
 * Serves a page of things found and what is decided about the ticked ones. Its messages are {@code <words>.action.help}, {@code .note.help},
 * {@code .due.help}, {@code .error.note} and {@code .done.<kind>}, {@code .done.finished}, {@code .done.nothing}.
 *
 * @param <R> a row of the page
 */
public abstract class DecisionController<R> extends ReportScreenController {

    private static final String DECIDE = "analysis/decision/decide";
    private static final int LINES_SHOWN = 30;
    private static final int MOST_AT_ONCE = 500;

    private final DecisionKit kit;
    private final ReportScreen screen;
    private final Decisions decisions;
    private final Words words;

    protected DecisionController(DecisionKit kit, ReportScreen screen, Decisions decisions, Words words) {
        super(kit.pages(), screen);
        this.kit = kit;
        this.screen = screen;
        this.decisions = decisions;
        this.words = words;
    }

    /**
     * What is particular to the page.
     *
     * @param prefix of its messages
     * @param title message key of the form's title
     * @param origin message key of the page's own
     * @param action prefix of the names of what can be done
     */
    public record Words(
            String prefix, String title, String origin, String action, RowKind rows, List<DecisionKind> offered) {}

    /** The ticked rows, found again. */
    protected record Chosen<R>(TickedRows ticked, ReportPage page, List<R> rows) {}

    /** The rows of the table that can be decided about and that are ticked. */
    protected abstract List<R> ticked(ReportTable<?> table, Set<String> keys, boolean all);

    protected abstract List<DecideView.Line> lines(List<R> rows, LocalDate today, Locale locale);

    protected abstract void decide(PlatformUser user, Chosen<R> chosen, Decision decision);

    /** How many of the rows were there to be done. */
    protected abstract int finish(PlatformUser user, List<R> rows);

    /** Asks what is to be done about the ticked rows. */
    @PostMapping("/decide")
    public String ask(HttpServletRequest request, Locale locale, Model model) {
        Chosen<R> chosen = chosen(request, locale);
        model.addAttribute(
                "form",
                new DecisionForm(
                        null,
                        null,
                        decisions.usualUntil().toString(),
                        decisions.usualDue().toString()));
        model.addAttribute("view", view(chosen, locale));
        return DECIDE;
    }

    /** Writes the decision down, unless somebody else was faster: then it is asked for again. */
    @PostMapping("/decisions")
    public String decide(
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        Chosen<R> chosen = chosen(request, locale);
        Decision decision = form.check(words.offered(), words.prefix(), decisions.today(), errors);
        String seen = request.getParameter("seen");
        if (seen != null && !seen.equals(seen(chosen, locale))) {
            errors.reject("analysis.decision.error.changed");
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        if (decision == null || errors.hasErrors()) {
            model.addAttribute("view", view(chosen, locale));
            return DECIDE;
        }
        decide(reader(), chosen, decision);
        afterwards.addFlashAttribute("done", words.prefix() + ".done." + decision.kind());
        return chosen.ticked().view().redirect();
    }

    /** Marks as done what was to be done about the ticked rows. */
    @PostMapping("/finish")
    public String finish(HttpServletRequest request, Locale locale, RedirectAttributes afterwards) {
        Chosen<R> chosen = chosen(request, locale);
        int done = finish(reader(), chosen.rows());
        afterwards.addFlashAttribute("done", words.prefix() + (done == 0 ? ".done.nothing" : ".done.finished"));
        return chosen.ticked().view().redirect();
    }

    private PlatformUser reader() {
        return kit.pages().user().get();
    }

    private Chosen<R> chosen(HttpServletRequest request, Locale locale) {
        PlatformUser reader = reader();
        if (!decisions.mayDecide(reader)) {
            throw new ForbiddenException();
        }
        TickedRows ticked = TickedRows.of(request);
        ReportScreens.Run run = kit.screens()
                .run(ticked.view().text(), reader, locale)
                .filter(found -> found.screen().path().equals(screen.path()))
                .orElseThrow(NotFoundException::new);
        List<R> rows = ticked(run.table(), new LinkedHashSet<>(ticked.keys()), ticked.all());
        if (rows.isEmpty()) {
            boolean none = ticked.keys().isEmpty() && !ticked.all();
            throw new BadRequestException(none ? "nothing-ticked" : "nothing-to-decide", "keys");
        }
        if (rows.size() > MOST_AT_ONCE) {
            throw new BadRequestException("too-many-rows", "keys", MOST_AT_ONCE);
        }
        return new Chosen<>(ticked, run.page(), rows);
    }

    private String seen(Chosen<R> chosen, Locale locale) {
        List<String> states = lines(chosen.rows(), decisions.today(), locale).stream()
                .map(line -> line.name() + line.code() + line.tag() + line.state())
                .toList();
        return Integer.toHexString(states.hashCode());
    }

    private DecideView view(Chosen<R> chosen, Locale locale) {
        List<R> some = chosen.rows().stream().limit(LINES_SHOWN).toList();
        return new DecideView(
                words.title(),
                words.origin(),
                words.prefix(),
                screen.path() + "/decisions",
                words.rows().name(),
                chosen.ticked().view().text(),
                chosen.ticked().keys(),
                chosen.ticked().all(),
                lines(some, decisions.today(), locale),
                chosen.rows().size() - some.size(),
                seen(chosen, locale),
                words.offered().stream()
                        .map(kind -> new FormOption(
                                kind.name(), kit.messages().getMessage(words.action() + kind, null, locale)))
                        .toList());
    }
}
