package com.platform135.tools.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.markup.Drawn;
import com.platform135.tools.markup.Markup;

/**
 * A small line beside a figure, drawn by {@code tools/chart :: spark(spark)} without any script.
 *
 * @param points of the line in a field of 100 × 40, as SVG writes them; gaps are bridged
 * @param targetY height of the target's line, or null
 */
public record SparkView(
        String points,
        @Nullable String targetY,
        @Nullable String targetLabel,
        String lastX,
        String lastY,
        String description)
        implements Drawn {

    private static final double WIDTH = 100;
    private static final double HEIGHT = 40;
    private static final double MARGIN = 4;

    /** @param values at least one of which is known */
    public static SparkView of(
            List<@Nullable BigDecimal> values,
            @Nullable BigDecimal target,
            @Nullable String targetLabel,
            String description) {
        List<BigDecimal> known = values.stream().filter(Objects::nonNull).toList();
        double low = Math.min(
                known.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0), orElse(target, 1e300));
        double high = Math.max(
                known.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1), orElse(target, -1e300));
        double span = high > low ? high - low : 1;
        List<String> points = IntStream.range(0, values.size())
                .filter(i -> values.get(i) != null)
                .mapToObj(i -> x(i, values.size()) + "," + y(orElse(values.get(i), low), low, span))
                .toList();
        String last = points.isEmpty() ? "0,0" : points.get(points.size() - 1);
        return new SparkView(
                points.stream().collect(Collectors.joining(" ")),
                target == null ? null : y(target.doubleValue(), low, span),
                targetLabel,
                last.substring(0, last.indexOf(',')),
                last.substring(last.indexOf(',') + 1),
                description);
    }

    @Override
    public void draw(Markup to) {
        to.tags("<svg class=\"spark\" role=\"img\"")
                .attribute("aria-label", description)
                .tags("><svg viewBox=\"-1 -4 102 48\" preserveAspectRatio=\"none\">");
        if (targetY != null) {
            to.tags("<line class=\"t\" x1=\"0\" x2=\"100\"")
                    .attribute("y1", targetY)
                    .attribute("y2", targetY)
                    .tags("></line>");
        }
        to.tags("<polyline class=\"l\"").attribute("points", points).tags("></polyline>");
        to.tags("<line class=\"e\"")
                .attribute("x1", lastX)
                .attribute("x2", lastX)
                .attribute("y1", lastY)
                .attribute("y2", lastY)
                .tags("></line></svg>");
        if (targetLabel != null && targetY != null) {
            to.tags("<text x=\"1%\" dy=\"-5\"")
                    .attribute("y", targetPercent())
                    .tags(">")
                    .text(targetLabel)
                    .tags("</text>");
        }
        to.tags("</svg>");
    }

    /** Where the target's line lies from the top of the drawing, which leaves a tenth above and below the field. */
    private String targetPercent() {
        double y = targetY == null ? 0 : Double.parseDouble(targetY);
        return String.format(Locale.ROOT, "%.1f%%", (y + MARGIN) / (HEIGHT + 2 * MARGIN) * 100);
    }

    private static double orElse(@Nullable BigDecimal value, double otherwise) {
        return value == null ? otherwise : value.doubleValue();
    }

    private static String x(int i, int count) {
        return number(count == 1 ? WIDTH : WIDTH * i / (count - 1));
    }

    private static String y(double value, double low, double span) {
        return number(HEIGHT - HEIGHT * (value - low) / span);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
