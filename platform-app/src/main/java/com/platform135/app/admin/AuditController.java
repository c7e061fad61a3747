package com.platform135.app.admin;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import com.platform135.tools.audit.AuditEntry;
import com.platform135.tools.audit.AuditQueries;
import com.platform135.tools.audit.AuditQueries.AuditFilter;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.PagerView;

/** 审计日志. */
@Controller
class AuditController {

    private final AuditQueries queries;

    AuditController(AuditQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/admin/audit")
    String page(AuditFilter filter, HttpServletRequest request, Model model) {
        AuditFilter asked = new AuditFilter(
                blankToNull(filter.username()),
                blankToNull(filter.action()),
                blankToNull(filter.entity()),
                filter.from(),
                filter.to(),
                filter.before(),
                filter.rows());
        List<AuditEntry> found = queries.page(asked);
        boolean more = found.size() > asked.rows();
        List<AuditEntry> shown = more ? found.subList(0, asked.rows()) : found;
        model.addAttribute("filter", asked);
        model.addAttribute("entries", shown);
        model.addAttribute("next", more ? shown.get(shown.size() - 1).auditId() : null);
        PageUrl url = PageUrl.of("/admin/audit", request.getParameterMap());
        model.addAttribute("sizes", PagerView.sizes(url.without("before"), asked.rows()));
        model.addAttribute("actions", queries.listActions());
        model.addAttribute("entities", queries.listEntities());
        return "app/admin/audit";
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
