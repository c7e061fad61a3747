package com.platform135.tools.search;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box: hits under it while the reader types, a page of hits on Enter. */
@Controller
class SearchController {

    private static final int IN_BOX = 6;
    private static final int ON_PAGE = 50;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/tools/frame/hits")
    String hits(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("search", search.find(q, IN_BOX));
        return "tools/search :: hits";
    }

    @GetMapping("/tools/frame/search")
    String page(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("search", search.find(q, ON_PAGE));
        return "tools/search";
    }
}
