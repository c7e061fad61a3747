package com.platform135.app.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/** The network between a phone and the platform, which breaks when it is told to. */
final class Line implements AutoCloseable {

    /** At which step of a request the line breaks. */
    enum Break {
        /** The request doesn't reach the server. */
        BEFORE,
        /** A part of the request reaches the server. */
        MIDDLE,
        /** The server has done it, the answer doesn't come back. */
        AFTER
    }

    private static final int PART = 60_000;

    private record Order(Break where, String request) {}

    private final ServerSocket entrance;
    private volatile URI target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Queue<Order> orders = new ConcurrentLinkedQueue<>();
    private final AtomicInteger breaks = new AtomicInteger();
    private volatile boolean down;

    private Line(ServerSocket entrance, URI target) {
        this.entrance = entrance;
        this.target = target;
    }

    static Line to(String address) {
        try {
            Line line = new Line(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), URI.create(address));
            start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + entrance.getLocalPort();
    }

    /** Breaks once, at the next request that begins so, e.g. {@code POST /execute}; several orders wait for their requests. */
    void breakAt(Break where, String request) {
        orders.add(new Order(where, request));
    }

    /** From now on it ends at another server; calls under way are cut. */
    void lead(String address) {
        target = URI.create(address);
        open.forEach(Line::hangUp);
    }

    /** How often it has broken as told. */
    int breaks() {
        return breaks.get();
    }

    void down(boolean now) {
        down = now;
        if (now) {
            open.forEach(Line::hangUp);
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket phone = entrance.accept();
                if (down) {
                    hangUp(phone);
                    continue;
                }
                open.add(phone);
                Socket server = reach(phone);
                if (server == null) {
                    continue;
                }
                Call call = new Call(phone, server);
                start(call::up);
                start(call::back);
            } catch (IOException closed) {
                // The line is taken away at the end of a test.
            }
        }
    }

    /** The server's end; null where nobody answers, and then the phone's end is hung up. */
    private @Nullable Socket reach(Socket phone) {
        try {
            Socket server = new Socket(target.getHost(), target.getPort());
            open.add(server);
            return server;
        } catch (IOException nobody) {
            open.remove(phone);
            hangUp(phone);
            return null;
        }
    }

    /** One connection. */
    private final class Call {

        private final Socket phone;
        private final Socket server;
        private volatile boolean mute;

        Call(Socket phone, Socket server) {
            this.phone = phone;
            this.server = server;
        }

        void up() {
            try (InputStream in = phone.getInputStream();
                    OutputStream out = server.getOutputStream()) {
                byte[] buffer = new byte[16_384];
                int left = Integer.MAX_VALUE;
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    Order due = due(buffer, n);
                    if (due != null && due.where() == Break.BEFORE) {
                        return;
                    }
                    if (due != null && due.where() == Break.AFTER) {
                        mute = true;
                    }
                    if (due != null && due.where() == Break.MIDDLE) {
                        left = PART;
                    }
                    out.write(buffer, 0, Math.min(n, left));
                    out.flush();
                    left = left == Integer.MAX_VALUE ? left : left - n;
                    if (left <= 0) {
                        return;
                    }
                }
            } catch (IOException gone) {
                // One side has hung up.
            } finally {
                end();
            }
        }

        void back() {
            try (InputStream in = server.getInputStream();
                    OutputStream out = phone.getOutputStream()) {
                byte[] buffer = new byte[16_384];
                for (int n = in.read(buffer); n >= 0 && !mute; n = in.read(buffer)) {
                    out.write(buffer, 0, n);
                    out.flush();
                }
            } catch (IOException gone) {
                // One side has hung up.
            } finally {
                end();
            }
        }

        private @Nullable Order due(byte[] buffer, int n) {
            String beginning = new String(buffer, 0, Math.min(n, 300), StandardCharsets.ISO_8859_1);
            for (Order waiting : orders) {
                if (beginning.startsWith(waiting.request()) && orders.remove(waiting)) {
                    breaks.incrementAndGet();
                    return waiting;
                }
            }
            return null;
        }

        private void end() {
            hangUp(phone);
            hangUp(server);
            open.remove(phone);
            open.remove(server);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Line::hangUp);
    }
}
