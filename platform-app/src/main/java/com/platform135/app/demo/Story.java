package com.platform135.app.demo;

import java.util.Map;
import java.util.TreeMap;

/** What is special about a few shops of each branch. */
enum Story {
    /** Orders more than 1,000 条 a month. */
    LARGE,
    /** Orders a quarter of what it used to since the start of the last complete month but one. */
    SLUMP;

    private static final int LARGE_SHOPS = 5;
    private static final int SLUMPING_SHOPS = 10;

    /** Which of a branch's shops, counted from 0, have a story: five large and ten slumping, fewer in a tiny demo. */
    static Map<Integer, Story> among(int shops, Chance chance) {
        Map<Integer, Story> stories = new TreeMap<>();
        int large = Math.min(LARGE_SHOPS, shops / 100);
        int all = Math.min(LARGE_SHOPS + SLUMPING_SHOPS, shops / 30);
        while (stories.size() < all) {
            stories.putIfAbsent(chance.below(shops), stories.size() < large ? LARGE : SLUMP);
        }
        return stories;
    }
}
