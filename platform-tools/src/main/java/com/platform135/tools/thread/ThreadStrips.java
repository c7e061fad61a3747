package com.platform135.tools.thread;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.thread.ThreadLinks;
import com.platform135.db.thread.ThreadNode;
import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.security.PlatformUser;

/** Draws the thread of one object: where it came from and what became of it, as far as the reader may see. */
@Service
public class ThreadStrips {

    /** Objects shown under one step; the nearest ones. */
    private static final int MOST_PER_STEP = 6;

    private final ThreadLinks links;
    private final ObjectProvider<ThreadSource> sources;

    public ThreadStrips(ThreadLinks links, ObjectProvider<ThreadSource> sources) {
        this.links = links;
        this.sources = sources;
    }

    /** The strip of an object that the reader is looking at. */
    @Transactional(readOnly = true)
    public ThreadStripView of(ThreadNode own, String ownTitle, PlatformUser reader) {
        List<ThreadNode> others = Stream.concat(
                        links.listAncestors(own.id()).stream(), links.listDescendants(own.id()).stream())
                .distinct()
                .toList();
        Map<UUID, ThreadItem> described = describe(others, reader);
        Map<ThreadStep, List<ThreadStripView.Item>> items = new EnumMap<>(ThreadStep.class);
        items.computeIfAbsent(own.step(), step -> new ArrayList<>()).add(ThreadStripView.Item.text(ownTitle));
        for (ThreadNode node : others) {
            ThreadItem item = described.get(node.id());
            List<ThreadStripView.Item> held = items.computeIfAbsent(node.step(), step -> new ArrayList<>());
            if (item != null && held.size() < MOST_PER_STEP) {
                held.add(new ThreadStripView.Item(item.title(), item.href(), item.late()));
            }
        }
        return ThreadStripView.of(own.step(), items);
    }

    private Map<UUID, ThreadItem> describe(List<ThreadNode> nodes, PlatformUser reader) {
        Map<String, List<UUID>> byType = nodes.stream()
                .collect(Collectors.groupingBy(
                        ThreadNode::type, Collectors.mapping(ThreadNode::id, Collectors.toList())));
        Map<UUID, ThreadItem> described = new HashMap<>();
        sources.forEach(source -> {
            List<UUID> ids = source.types().stream()
                    .flatMap(type -> byType.getOrDefault(type, List.of()).stream())
                    .toList();
            if (!ids.isEmpty()) {
                described.putAll(source.describe(ids, reader));
            }
        });
        return described;
    }
}
