package com.platform135.tools.markup;

import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code platform:draw="${…}"} fills a tag with what a {@link Drawn} draws. */
@Component
class MarkupDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "platform";

    /** As that of {@code th:text}. */
    private static final int PRECEDENCE = 1300;

    private final MessageSource messages;

    MarkupDialect(MessageSource messages) {
        super("platform markup", PREFIX, PRECEDENCE);
        this.messages = messages;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Draw(prefix, messages));
    }

    private static final class Draw extends AbstractAttributeTagProcessor {

        private final MessageSource messages;

        Draw(String prefix, MessageSource messages) {
            super(TemplateMode.HTML, prefix, null, false, "draw", true, PRECEDENCE, true);
            this.messages = messages;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                IElementTagStructureHandler to) {
            if (tag.getElementCompleteName().equals("th:block")) {
                throw new IllegalArgumentException(
                        expression + " would be lost: th:block takes away what was drawn into it");
            }
            Object value = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context);
            if (!(value instanceof Drawn drawn)) {
                throw new IllegalArgumentException(expression + " of "
                        + context.getTemplateData().getTemplate() + " doesn't draw itself: " + value);
            }
            String root = context instanceof IWebContext web
                    ? web.getExchange().getRequest().getApplicationPath()
                    : "";
            Markup markup = new Markup(root, messages, context.getLocale());
            drawn.draw(markup);
            to.setBody(markup.toString(), false);
        }
    }
}
