package com.platform135.tools.table;

import java.util.List;

import com.platform135.tools.markup.Drawn;
import com.platform135.tools.markup.Markup;

/** The tick boxes of 列设置, one a column; the first column always stays. */
record ColumnChoices(List<HeaderView> headers) implements Drawn {

    @Override
    public void draw(Markup to) {
        for (int i = 0; i < headers.size(); i++) {
            HeaderView header = headers.get(i);
            to.tags("<label><input type=\"checkbox\" name=\"columns\"")
                    .attribute("value", header.key())
                    .tags(header.shown() ? " checked=\"checked\"" : "")
                    .tags(i == 0 ? " disabled=\"disabled\">" : ">")
                    .text(header.label())
                    .tags("</label>");
        }
    }
}
