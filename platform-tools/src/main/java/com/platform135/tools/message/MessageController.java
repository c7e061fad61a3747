package com.platform135.tools.message;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.module.SharedPaths;
import com.platform135.tools.security.CurrentUser;

/** 消息: list, opening one, having read all. */
@Controller
class MessageController {

    static final String PATH = "/tools/messages";

    private static final int PAGE_SIZE = 50;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageQueries queries;
    private final CurrentUser currentUser;
    private final MessageSource texts;
    private final Clock clock;

    MessageController(MessageQueries queries, CurrentUser currentUser, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /** Everybody has messages. */
    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        SharedPaths messagePaths() {
            return SharedPaths.of(PATH, PATH + "/**");
        }
    }

    @GetMapping(PATH)
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "0") int page, Locale locale, Model model) {
        int staffId = currentUser.get().staffId();
        int from = Math.max(page, 0);
        List<Message> found = queries.list(staffId, from * PAGE_SIZE, PAGE_SIZE);
        List<MessageListView.Line> lines = found.stream()
                .limit(PAGE_SIZE)
                .map(message -> line(message, locale))
                .toList();
        model.addAttribute(
                "view", new MessageListView(lines, from, found.size() > PAGE_SIZE, queries.countUnread(staffId)));
        return "tools/message/list";
    }

    /** Leads to what the message is about; from then on it is read. */
    @GetMapping(PATH + "/{id}")
    @Transactional
    public String open(@PathVariable UUID id) {
        int staffId = currentUser.get().staffId();
        Message message = queries.find(staffId, id).orElseThrow(NotFoundException::new);
        queries.markRead(staffId, id, OffsetDateTime.now(clock));
        return "redirect:" + message.path();
    }

    @PostMapping(PATH + "/read")
    @Transactional
    public String readAll() {
        queries.markAllRead(currentUser.get().staffId(), OffsetDateTime.now(clock));
        return "redirect:" + PATH;
    }

    private MessageListView.Line line(Message message, Locale locale) {
        return new MessageListView.Line(
                message.messageId(),
                texts.getMessage(message.messageKey(), message.arguments().toArray(), locale),
                MINUTES.format(message.sentAt().atZoneSameInstant(clock.getZone())),
                message.readAt() == null);
    }
}
