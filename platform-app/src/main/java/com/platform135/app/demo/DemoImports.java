package com.platform135.app.demo;

import java.nio.file.Path;

/** Loads a file of the demo the way an imported file is loaded. */
interface DemoImports {

    /**
     * Returns when all rows are in.
     *
     * @param kind the kind of import, such as {@code orders}
     * @throws IllegalStateException when a row is refused: the demo breaks no rule
     */
    void load(String kind, Path file);
}
