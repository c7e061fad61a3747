package com.platform135.execute.visit;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import com.platform135.db.organisation.Teams;
import com.platform135.db.visit.MatterKind;
import com.platform135.tools.message.Messages;
import com.platform135.tools.push.Pushes;
import com.platform135.tools.security.PlatformUser;

/** Tells those who should know of a visit at once: its market manager always, the branch of 强制上柜 and 压货. */
@Component
class VisitNews {

    /** How a complaint says that a shop was made to take goods. */
    private static final Pattern FORCED = Pattern.compile("强制|强行|强上|压货|搭售|搭配|硬性|摊派");

    private final Teams teams;
    private final Pushes pushes;
    private final Messages messages;

    VisitNews(Teams teams, Pushes pushes, Messages messages) {
        this.teams = teams;
        this.pushes = pushes;
        this.messages = messages;
    }

    /** Last in the transaction that wrote the visit. */
    void received(PlatformUser by, Visit visit, String shop, VisitAnswer answer) {
        if (answer.isNew() && tellsOfForce(visit)) {
            messages.send(
                    ids(teams.listBranchStaffAbove(by.staffId())),
                    "execute.visit.message.forced",
                    List.of(shop, by.name()),
                    "/execute/visits/" + visit.id());
        }
        pushes.push(
                ids(teams.listMarketManagersOf(by.staffId())),
                "visit-received",
                Map.of(
                        "visitId", visit.id().toString(),
                        "manager", by.username(),
                        "date", visit.date().toString(),
                        "version", String.valueOf(answer.version())));
    }

    static boolean tellsOfForce(Visit visit) {
        return visit.findings().stream().anyMatch(finding -> finding.code().isAgainstTheRules())
                || visit.matters().stream()
                        .anyMatch(matter -> matter.kind() == MatterKind.COMPLAINT
                                && FORCED.matcher(matter.text()).find());
    }

    private static List<Integer> ids(List<Teams.Member> members) {
        return members.stream().map(Teams.Member::staffId).toList();
    }
}
