package com.platform135.app.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.DataVersions;
import com.platform135.db.organisation.Organisation;
import com.platform135.db.organisation.OrganisationKind;
import com.platform135.db.organisation.OrganisationRepository;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.NotFoundException;

/** Keeps the organisation: names, places in the tree, and new units below others. */
@Service
class OrganisationService {

    private final OrganisationRepository units;
    private final OrganisationTree tree;
    private final DataVersions versions;
    private final AuditTrail audit;

    OrganisationService(OrganisationRepository units, OrganisationTree tree, DataVersions versions, AuditTrail audit) {
        this.units = units;
        this.tree = tree;
        this.versions = versions;
        this.audit = audit;
    }

    /** Every unit, each followed by those below it. */
    @Transactional(readOnly = true)
    List<OrganisationTree.Unit> listAll() {
        List<OrganisationTree.Unit> byDepth = tree.listUnits(tree.wholeScope());
        Map<Integer, List<OrganisationTree.Unit>> below = new HashMap<>();
        byDepth.forEach(unit -> below.computeIfAbsent(unit.parentId(), parent -> new ArrayList<>())
                .add(unit));
        List<OrganisationTree.Unit> inOrder = new ArrayList<>();
        append(below, null, inOrder);
        return inOrder;
    }

    private static void append(
            Map<Integer, List<OrganisationTree.Unit>> below,
            @Nullable Integer parent,
            List<OrganisationTree.Unit> inOrder) {
        for (OrganisationTree.Unit unit : below.getOrDefault(parent, List.of())) {
            inOrder.add(unit);
            append(below, unit.id(), inOrder);
        }
    }

    /** Where a unit may hang: the units of the level above its own. */
    @Transactional(readOnly = true)
    List<OrganisationTree.Unit> listPossibleParents(Organisation unit) {
        return listAll().stream()
                .filter(other -> below(other.kind()) == unit.kind())
                .toList();
    }

    @Transactional(readOnly = true)
    Organisation get(int id) {
        return units.findById(id).orElseThrow(NotFoundException::new);
    }

    /** The level below, or null below a 市场部. */
    static @Nullable OrganisationKind below(OrganisationKind kind) {
        return switch (kind) {
            case PROVINCE -> OrganisationKind.CITY;
            case CITY -> OrganisationKind.BRANCH;
            case BRANCH -> OrganisationKind.MARKET;
            case MARKET -> null;
        };
    }

    /** @throws ObjectOptimisticLockingFailureException if somebody was faster */
    @Transactional
    Objections change(int id, OrganisationForm form) {
        Objections objections = checkName(form);
        checkParent(get(id), form, objections);
        if (objections.any()) {
            return objections;
        }
        versions.bump(DataVersions.Body.DIRECTORY);
        Organisation unit = get(id);
        if (unit.revision() != form.seenRevision()) {
            throw new ObjectOptimisticLockingFailureException(Organisation.class, id);
        }
        Map<String, String> before = values(unit);
        unit.rename(form.nameText());
        if (!Objects.equals(unit.parentId(), form.parent())) {
            unit.move(form.parent());
            units.saveAndFlush(unit);
            tree.rebuildClosure();
        }
        audit.record("update", "organisation", unit.code(), before, values(unit));
        return objections;
    }

    private void checkParent(Organisation unit, OrganisationForm form, Objections objections) {
        Integer wanted = form.parent();
        objections.add(
                !Objects.equals(wanted, unit.parentId())
                        && (wanted == null
                                || listPossibleParents(unit).stream().noneMatch(other -> other.id() == wanted)),
                "parent",
                "app.organisation.bad-parent");
    }

    private Map<String, String> values(Organisation unit) {
        return Map.of("name", unit.name(), "parent", nameOf(unit.parentId()));
    }

    /** The unit's name; empty for none. */
    @Transactional(readOnly = true)
    String nameOf(@Nullable Integer id) {
        return id == null ? "" : units.findById(id).map(Organisation::name).orElse("");
    }

    @Transactional
    Objections add(int parentId, OrganisationForm form) {
        Organisation parent = get(parentId);
        OrganisationKind kind = below(parent.kind());
        Objections objections = checkName(form);
        objections.add(kind == null, "code", "app.organisation.nothing-below");
        objections.add(!form.codeText().matches("[A-Za-z0-9_-]{2,20}"), "code", "app.organisation.bad-code");
        objections.add(units.findByCode(form.codeText()).isPresent(), "code", "app.organisation.code-taken");
        if (objections.any() || kind == null) {
            return objections;
        }
        versions.bump(DataVersions.Body.DIRECTORY);
        units.saveAndFlush(new Organisation(form.codeText(), form.nameText(), kind, parentId));
        tree.rebuildClosure();
        audit.record(
                "create",
                "organisation",
                form.codeText(),
                Map.of(),
                Map.of("name", form.nameText(), "kind", kind, "parent", parent.name()));
        return objections;
    }

    private static Objections checkName(OrganisationForm form) {
        Objections objections = new Objections();
        objections.add(form.nameText().isEmpty() || form.nameText().length() > 60, "name", "app.organisation.bad-name");
        return objections;
    }
}
