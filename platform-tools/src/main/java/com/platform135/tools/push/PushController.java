package com.platform135.tools.push;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import com.platform135.tools.module.SharedPaths;
import com.platform135.tools.security.CurrentUser;

/** The stream of events of whoever is logged in. It ends after some minutes and is asked for again, which checks the login again. */
@Controller
class PushController {

    static final String PATH = "/tools/push";

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final PushConnections connections;
    private final Pushes pushes;
    private final CurrentUser currentUser;

    PushController(PushConnections connections, Pushes pushes, CurrentUser currentUser) {
        this.connections = connections;
        this.pushes = pushes;
        this.currentUser = currentUser;
    }

    /** What push keeps open to everybody who is logged in. */
    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        SharedPaths pushPaths() {
            return SharedPaths.of(PATH);
        }
    }

    /**
     * @param seen the number the browser saw last, named when it comes back by itself
     * @param after the number the page was made with
     */
    @GetMapping(path = PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter open(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long seen,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletResponse response)
            throws IOException {
        int staffId = currentUser.get().staffId();
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        long from = seen != null ? seen : after != null ? after : pushes.lastNumber(staffId);
        SseEmitter emitter =
                new SseEmitter(LIFE.toMillis() + ThreadLocalRandom.current().nextLong(LIFE.toMillis() / 2));
        connections.open(staffId, from, emitter);
        return emitter;
    }
}
