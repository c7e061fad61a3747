package com.platform135.tools.workbench;

/**
 * A block of the 工作台, drawn as {@code ~{template :: panel(view)}}.
 *
 * @param order place from the top, ascending; below 100 stands in the wide column, from 100 on beside it
 */
public record WorkbenchPanel(int order, String template, Object view) {}
