package com.platform135.plan.publication;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.plan.team.TeamUnit;
import com.platform135.plan.team.TeamUnits;
import com.platform135.tools.error.RefusalException;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.table.PageUrl;

/**
 * Writing a plan of either kind: checked, saved or published, and where somebody was faster, both versions side by side.
 *
 * @param <F> the form
 * @param <D> the form once it is checked
 */
public abstract class PlanEditing<F extends PlanForm<F>, D> {

    private final PublicationKind kind;
    private final PlanPages<?> pages;
    private final PlanWriting<?, D> drafts;
    private final TeamUnits units;
    private final DocumentTexts documents;
    private final CurrentUser user;

    protected PlanEditing(
            PublicationKind kind,
            PlanPages<?> pages,
            PlanWriting<?, D> drafts,
            TeamUnits units,
            PlanTools tools,
            CurrentUser user) {
        this.kind = kind;
        this.pages = pages;
        this.drafts = drafts;
        this.units = units;
        this.documents = tools.documents();
        this.user = user;
    }

    /** A unit's plan that begins on a day. */
    public record Target(PublicationKind kind, TeamUnit unit, LocalDate from) {

        String address(String below) {
            return PlanPaths.url(kind, unit.code(), PlanPaths.period(kind, from))
                    .to(kind.path() + below)
                    .toString();
        }
    }

    /** Where one request is answered. */
    public record Answering(HttpServletResponse response, Model model, RedirectAttributes afterwards, Locale locale) {}

    /** First day of the period an address means. */
    protected abstract LocalDate from(PageUrl url);

    /** Null if something is wrong, which the errors say then. */
    protected abstract @Nullable D check(Target target, F form, Errors errors);

    protected abstract Object editView(Target target, F form, int blanks, Locale locale);

    protected abstract F formOf(Document document, @Nullable Integer revision, String base);

    /** The page with the form. */
    protected abstract String template();

    /** The plan an address means; only for those who write it. */
    protected Target target(HttpServletRequest request) {
        PageUrl url = url(request);
        TeamUnit unit = units.get(user.get(), url);
        TeamUnits.requireWriter(user.get(), unit);
        return new Target(kind, unit, from(url));
    }

    protected PageUrl url(HttpServletRequest request) {
        return PageUrl.of(kind.path(), request.getParameterMap());
    }

    protected String write(Target target, F form, boolean publish, Answering answering) {
        Errors errors = new BeanPropertyBindingResult(form, "form");
        D draft = check(target, form, errors);
        if (draft == null) {
            return show(target, form, errors, 0, answering.model(), answering.locale());
        }
        try {
            if (publish) {
                Set<Integer> readers = form.readers() == null ? Set.of() : form.readers();
                drafts.publish(user.get(), target.unit(), target.from(), form.revision(), draft, readers, form.note());
            } else {
                drafts.save(user.get(), target.unit(), target.from(), form.revision(), draft);
            }
            return done(target, publish, answering);
        } catch (StaleDraftException faster) {
            return collide(target, form, publish, answering);
        } catch (RefusalException refused) {
            answering.response().setStatus(refused.status().value());
            errors.reject(refused.code(), refused.arguments(), null);
            return show(target, form, errors, 0, answering.model(), answering.locale());
        }
    }

    private static String done(Target target, boolean published, Answering answering) {
        answering
                .afterwards()
                .addFlashAttribute("done", published ? "plan.publication.published" : "plan.publication.saved");
        return "redirect:" + target.address(published ? "" : "/edit");
    }

    /** Both versions side by side; if they say the same, there is nothing to choose. */
    private String collide(Target target, F form, boolean publish, Answering answering) {
        Collision collision =
                pages.collision(target.unit(), target.from(), documents.read(form.base()), form.document());
        if (collision.choices().isEmpty()) {
            Integer revision = drafts.find(target.unit(), target.from())
                    .map(PlanDraft::revision)
                    .orElse(null);
            F same = formOf(form.document(), revision, documents.write(collision.theirs()))
                    .publishing(form.readers(), form.note());
            return publish ? write(target, same, true, answering) : done(target, false, answering);
        }
        answering.response().setStatus(HttpStatus.CONFLICT.value());
        CollisionView.Publishing publishing = publish
                ? new CollisionView.Publishing(form.readers() == null ? Set.of() : form.readers(), form.note())
                : null;
        answering
                .model()
                .addAttribute(
                        "view",
                        pages.collisionView(target.unit(), target.from(), collision, publishing, answering.locale()));
        return "plan/publication/collision";
    }

    /** Two versions have been brought together; the result is saved or published like any other. */
    protected String merge(Target target, Merging merging, Map<String, String[]> picked, Answering answering) {
        Collision collision = pages.collision(
                target.unit(), target.from(), documents.read(merging.base()), documents.read(merging.mine()));
        F merged = formOf(
                        collision.merge(Collision.taken(picked)),
                        merging.revision(),
                        documents.write(collision.theirs()))
                .publishing(merging.readers(), merging.note());
        return write(target, merged, "publish".equals(merging.step()), answering);
    }

    protected String show(Target target, F form, @Nullable Errors errors, int blanks, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        if (errors != null) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        }
        model.addAttribute("view", editView(target, form, blanks, locale));
        return template();
    }
}
