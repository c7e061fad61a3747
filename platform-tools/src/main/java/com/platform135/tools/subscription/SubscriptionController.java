package com.platform135.tools.subscription;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.module.SharedPaths;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportScreens;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;

/** 订阅: what one has sent, what one gets, and subscribing to the page in view. */
@Controller
@RequestMapping(SubscriptionController.PATH)
class SubscriptionController {

    static final String PATH = "/tools/subscriptions";

    private static final String LIST = "redirect:" + PATH;

    private final Subscriptions subscriptions;
    private final SubscriptionStore store;
    private final ReportScreens screens;
    private final ReportHeadings headings;
    private final MessageSource messages;
    private final CurrentUser user;
    private final Clock clock;

    SubscriptionController(
            Subscriptions subscriptions,
            SubscriptionStore store,
            ReportScreens screens,
            ReportHeadings headings,
            MessageSource messages,
            CurrentUser user,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.screens = screens;
        this.headings = headings;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    /** Everybody may subscribe. */
    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        SharedPaths subscriptionPaths() {
            return SharedPaths.of(PATH, PATH + "/**");
        }
    }

    @GetMapping
    String list(Model model) {
        PlatformUser reader = user.get();
        Map<UUID, SubscriptionStore.Outcome> outcomes = store.listOutcomes(reader.staffId()).stream()
                .collect(Collectors.toMap(SubscriptionStore.Outcome::subscriptionId, Function.identity()));
        List<SubscriptionListView.Own> own = store.listOf(reader.staffId()).stream()
                .map(one -> own(one, reader, outcomes.get(one.subscriptionId())))
                .toList();
        List<SubscriptionListView.Received> received = store.listReceived(reader.staffId()).stream()
                .map(one -> new SubscriptionListView.Received(
                        one.subscriptionId(), one.name(), one.ownerName(), one.rhythm(), one.refused()))
                .toList();
        model.addAttribute("view", new SubscriptionListView(own, received));
        return "tools/subscription/list";
    }

    private SubscriptionListView.Own own(
            Subscription one, PlatformUser reader, SubscriptionStore.@Nullable Outcome outcome) {
        return new SubscriptionListView.Own(
                one.subscriptionId(),
                one.name(),
                screens.titleKey(one.address(), reader).orElse("tools.subscription.page-gone"),
                one.address(),
                one.rhythm(),
                subscriptions.listReaders(one).size(),
                one.rhythm().next(LocalDate.now(clock)).toString(),
                outcome);
    }

    @GetMapping("/new")
    String form(@RequestParam String view, Locale locale, Model model) {
        PlatformUser owner = user.get();
        ReportScreens.Run run = screens.run(view, owner, locale).orElseThrow(NotFoundException::new);
        String period = messages.getMessage("tools.report.condition.period", null, locale);
        model.addAttribute(
                "view",
                new SubscriptionFormView(
                        view,
                        messages.getMessage(run.table().titleKey(), null, locale),
                        run.screen().conditions(run.page().narrowed(), headings, locale).stream()
                                .filter(condition -> !condition.name().equals(period))
                                .toList(),
                        List.of(Rhythm.values()),
                        Subscriptions.readersBelow(owner)));
        return "tools/subscription/form";
    }

    @PostMapping
    String add(
            @RequestParam String view,
            @RequestParam String name,
            @RequestParam Rhythm rhythm,
            @RequestParam(defaultValue = "") List<String> readers,
            @RequestParam(defaultValue = "false") boolean myself,
            RedirectAttributes afterwards) {
        subscriptions.add(user.get(), view, name, rhythm, Subscriptions.roles(readers), myself);
        afterwards.addFlashAttribute("done", "tools.subscription.saved");
        return LIST;
    }

    @PostMapping("/{id}/sample")
    String sample(@PathVariable UUID id, RedirectAttributes afterwards) {
        subscriptions.sample(user.get(), id);
        afterwards.addFlashAttribute("done", "tools.subscription.sampled");
        return LIST;
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes afterwards) {
        subscriptions.remove(user.get(), id);
        afterwards.addFlashAttribute("done", "tools.subscription.removed");
        return LIST;
    }

    @PostMapping("/{id}/leave")
    String leave(@PathVariable UUID id, @RequestParam(defaultValue = "true") boolean refused) {
        subscriptions.refuse(user.get(), id, refused);
        return LIST;
    }
}
