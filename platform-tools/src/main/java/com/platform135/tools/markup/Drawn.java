package com.platform135.tools.markup;

/**
 * Draws itself: {@code <tbody platform:draw="${table.body()}">}. For what a page repeats by the hundred, such as rows and options; a template
 * works out every attribute of every tag anew, and takes thirty times as long.
 */
public interface Drawn {

    void draw(Markup to);
}
