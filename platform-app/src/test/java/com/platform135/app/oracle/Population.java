package com.platform135.app.oracle;

/** Prepares the tables of a question's retailers and lines for one period and dimension. */
interface Population {

    void prepare(Question question, Span span, Dimension by);
}
