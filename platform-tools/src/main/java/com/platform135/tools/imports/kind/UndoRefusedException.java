package com.platform135.tools.imports.kind;

/** Later data builds on an import. The code names a text {@code tools.imports.undo.<code>}; count and example fill it. */
public class UndoRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final long count;
    private final String example;

    /**
     * @param count how many rows stand in the way
     * @param example one of them, as people know it
     */
    public UndoRefusedException(String code, long count, String example) {
        super(code + " " + count + " " + example);
        this.code = code;
        this.count = count;
        this.example = example;
    }

    public String code() {
        return code;
    }

    public long count() {
        return count;
    }

    public String example() {
        return example;
    }
}
