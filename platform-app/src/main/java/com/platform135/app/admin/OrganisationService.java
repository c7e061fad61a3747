package com.platform135.app.admin;

import java.util.List;
import java.util.Map;

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

/** Keeps the organisation: names, and new units below others. */
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

    @Transactional(readOnly = true)
    List<OrganisationTree.Unit> listAll() {
        return tree.listUnits(tree.wholeScope());
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

    @Transactional
    Objections rename(int id, OrganisationForm form) {
        Objections objections = checkName(form);
        if (objections.any()) {
            return objections;
        }
        versions.bump(DataVersions.Body.DIRECTORY);
        Organisation unit = get(id);
        if (unit.revision() != form.revision()) {
            throw new ObjectOptimisticLockingFailureException(Organisation.class, id);
        }
        String before = unit.name();
        unit.rename(form.nameText());
        audit.record("update", "organisation", unit.code(), Map.of("name", before), Map.of("name", unit.name()));
        return objections;
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
                Map.of("name", form.nameText(), "kind", kind, "parent", parent.code()));
        return objections;
    }

    private static Objections checkName(OrganisationForm form) {
        Objections objections = new Objections();
        objections.add(form.nameText().isEmpty() || form.nameText().length() > 60, "name", "app.organisation.bad-name");
        return objections;
    }
}
