package com.platform135.tools.push;

import java.io.IOException;
import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One page's stream. Sends one thing at a time, each event once and in order. */
final class PushConnection {

    private static final int RETRY_MILLIS = 2000;

    private final int staffId;
    private final SseEmitter emitter;
    private long sent;

    PushConnection(int staffId, long after, SseEmitter emitter) {
        this.staffId = staffId;
        this.sent = after;
        this.emitter = emitter;
    }

    int staffId() {
        return staffId;
    }

    /** Number of the last event sent. */
    synchronized long sent() {
        return sent;
    }

    /** The first line; from now on the page names this number when it comes back. */
    synchronized void greet() throws IOException {
        emitter.send(SseEmitter.event()
                .id(Long.toString(sent))
                .name("hello")
                .reconnectTime(RETRY_MILLIS)
                .data("{}", MediaType.TEXT_PLAIN));
    }

    /** Sends those of the person's events, in their order, that haven't been sent yet. */
    synchronized void bring(List<PushEvent> events) throws IOException {
        for (PushEvent event : events) {
            if (event.number() > sent) {
                String data = "{\"kind\":\"" + event.kind() + "\",\"number\":" + event.number() + ",\"payload\":"
                        + event.payload() + "}";
                emitter.send(SseEmitter.event()
                        .id(Long.toString(event.number()))
                        .name("push")
                        .data(data, MediaType.TEXT_PLAIN));
                sent = event.number();
            }
        }
    }

    synchronized void beat() throws IOException {
        emitter.send(SseEmitter.event().comment("beat"));
    }

    void end() {
        emitter.complete();
    }
}
