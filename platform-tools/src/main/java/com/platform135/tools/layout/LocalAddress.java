package com.platform135.tools.layout;

import java.util.regex.Pattern;

import com.platform135.tools.table.PageUrl;

/** An address of this application that a form brought along to come back to. Never another site's. */
public record LocalAddress(String text) {

    private static final LocalAddress HOME = new LocalAddress("/");

    /** What stands in a path without being encoded. */
    private static final Pattern PATH = Pattern.compile("(?:[\\w/.~!$&'()*+,;=:@-]|%[0-9a-fA-F]{2})*");

    /** Longer ones fit into no header. */
    private static final int LONGEST = 6000;

    public static LocalAddress of(String text) {
        boolean local = text.length() <= LONGEST
                && text.startsWith("/")
                && !text.startsWith("//")
                && PATH.matcher(text.split("[?#]", 2)[0]).matches()
                && text.chars().noneMatch(sign -> sign == '\\' || sign < ' ');
        return local ? new LocalAddress(text) : HOME;
    }

    public String redirect() {
        return "redirect:" + text.replace("{", "%7B").replace("}", "%7D");
    }

    public PageUrl url() {
        String[] parts = text.split("#", 2)[0].split("\\?", 2);
        return PageUrl.read(parts[0], parts.length < 2 ? null : parts[1]);
    }
}
