package com.platform135.analysis.market;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.db.sales.Dimension;
import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 市场特征查询 (19), with its 一口清 cards. */
@Controller
@RequestMapping(MarketPages.PATH)
class MarketController extends ReportScreenController {

    private final ReportScreenKit kit;
    private final CardPages cards;

    MarketController(ReportScreenKit kit, MarketPages pages, CardPages cards) {
        super(kit, pages);
        this.kit = kit;
        this.cards = cards;
    }

    @GetMapping("/card")
    String card(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute(
                "view",
                cards.view(
                        kit.reader().read(request, CardPages.OWN, Dimension.NONE),
                        kit.user().get(),
                        locale));
        return "analysis/market/card";
    }
}
