package com.platform135.tools.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.organisation.OrganisationTree.Manager;
import com.platform135.db.organisation.OrganisationTree.Unit;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** Draws the organisation picker: the reader's scope as a tree, units first, customer managers below their unit. */
@Component
public class OrganisationPickers {

    private final OrganisationTree tree;
    private final ScopeResolver scopes;
    private final MessageSource messages;

    public OrganisationPickers(OrganisationTree tree, ScopeResolver scopes, MessageSource messages) {
        this.tree = tree;
        this.scopes = scopes;
        this.messages = messages;
    }

    /** What the address picks; what it names outside the reader's scope counts as not picked here (the page answers 404). */
    @Transactional(readOnly = true)
    public OrganisationPicker forUrl(PageUrl url, PlatformUser reader) {
        OrganisationScope scope = scopes.of(reader);
        List<Unit> units = tree.listUnits(scope);
        String own = reader.organisationId() == null ? null : name(units, reader.organisationId());
        String treeHref =
                url.to("/tools/frame/organisations").with("path", url.path()).toString();
        @Nullable String username = url.get("manager");
        if (username != null) {
            @Nullable Manager manager = tree.findManager(scope, username).orElse(null);
            if (manager != null) {
                return new OrganisationPicker(manager.name(), name(units, manager.organisationId()), own, treeHref);
            }
        }
        @Nullable
        Unit unit = units.stream()
                .filter(candidate -> candidate.code().equals(url.get("org")))
                .findFirst()
                .orElse(null);
        if (unit != null) {
            return new OrganisationPicker(unit.name(), name(units, unit.parentId()), own, treeHref);
        }
        return new OrganisationPicker(whole(reader, units), scope.isManager() ? own : null, own, treeHref);
    }

    /** The tree under the picker, every node a link to the same page. */
    @Transactional(readOnly = true)
    public List<OrganisationPicker.Node> tree(PageUrl page, PlatformUser reader) {
        OrganisationScope scope = scopes.of(reader);
        if (scope.isNothing() || scope.isManager()) {
            return List.of();
        }
        Branches branches = new Branches(page, tree.listUnits(scope), tree.listManagers(scope));
        return branches.roots();
    }

    private String whole(PlatformUser reader, List<Unit> units) {
        if (reader.organisationId() == null) {
            List<Unit> roots = topmost(units);
            return roots.size() == 1 ? roots.get(0).name() : text("tools.organisation.whole");
        }
        return scopes.of(reader).isManager()
                ? reader.name()
                : Objects.requireNonNullElse(name(units, reader.organisationId()), text("tools.organisation.whole"));
    }

    /** Those that hang under none of the others. */
    private static List<Unit> topmost(List<Unit> units) {
        Set<Integer> ids = units.stream().map(Unit::id).collect(Collectors.toSet());
        return units.stream()
                .filter(unit -> unit.parentId() == null || !ids.contains(unit.parentId()))
                .toList();
    }

    private static @Nullable String name(List<Unit> units, @Nullable Integer id) {
        return units.stream()
                .filter(unit -> Objects.equals(unit.id(), id))
                .map(Unit::name)
                .findFirst()
                .orElse(null);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** The nodes of one tree. */
    private final class Branches {

        private final PageUrl page;
        private final List<Unit> units;
        private final List<Manager> managers;
        private final @Nullable String org;
        private final @Nullable String username;

        Branches(PageUrl page, List<Unit> units, List<Manager> managers) {
            this.org = page.get("org");
            this.username = page.get("manager");
            this.page = page.without("org", "manager", "page");
            this.units = units;
            this.managers = managers;
        }

        List<OrganisationPicker.Node> roots() {
            List<Unit> roots = topmost(units);
            return roots.stream().map(unit -> node(unit, roots.size() == 1)).toList();
        }

        /** @param root whether the unit is all the reader may see: then nothing needs to be picked for it */
        private OrganisationPicker.Node node(Unit unit, boolean root) {
            List<OrganisationPicker.Node> below = new ArrayList<>();
            units.stream()
                    .filter(child -> Objects.equals(child.parentId(), unit.id()))
                    .forEach(child -> below.add(node(child, false)));
            managers.stream()
                    .filter(manager -> manager.organisationId() == unit.id() && manager.active())
                    .forEach(manager -> below.add(person(manager)));
            boolean current = unit.code().equals(org) || (root && org == null && username == null);
            return new OrganisationPicker.Node(
                    unit.name(),
                    null,
                    (root ? page : page.with("org", unit.code())).toString(),
                    search(unit.name(), unit.code()),
                    current,
                    root
                            || Stream.concat(below.stream(), below.stream().flatMap(n -> n.children().stream()))
                                    .anyMatch(OrganisationPicker.Node::current),
                    below);
        }

        private OrganisationPicker.Node person(Manager manager) {
            return new OrganisationPicker.Node(
                    manager.name(),
                    text("tools.organisation.kind.MANAGER"),
                    page.with("manager", manager.username()).toString(),
                    search(manager.name(), manager.username()),
                    manager.username().equals(username),
                    false,
                    List.of());
        }

        private String search(String name, String code) {
            return (name + " " + code).toLowerCase(Locale.ROOT);
        }
    }
}
