package com.platform135.app.demo;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import com.platform135.app.DemoLoading;

/** How far the demo is loaded. */
@Component
class DemoProgress implements DemoLoading {

    private static final int ALL = 100;

    private volatile int percent = ALL;

    @Override
    public int percent() {
        return percent;
    }

    void at(List<DemoFile> files, Set<String> loaded) {
        int all = files.stream().mapToInt(DemoFile::weight).sum();
        int done = files.stream()
                .filter(file -> loaded.contains(file.name()))
                .mapToInt(DemoFile::weight)
                .sum();
        percent = all == 0 ? ALL : ALL * done / all;
    }
}
