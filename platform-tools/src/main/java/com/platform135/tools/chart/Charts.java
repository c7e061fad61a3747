package com.platform135.tools.chart;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a chart as the script reads it: {@code ${@charts.json(chart)}}. */
@Component("charts")
public class Charts {

    private final JsonMapper json = JsonMapper.builder().build();

    public String json(ChartView chart) {
        return json.writeValueAsString(chart.drawing());
    }
}
