package com.platform135.tools.layout;

import java.util.Set;

import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets each page's expressions read records by {@link RecordAccessor} before the general accessor is tried. */
@Component
class RecordDialect extends AbstractDialect implements IPostProcessorDialect {

    private static final int PRECEDENCE = 1000;

    RecordDialect() {
        super("records");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return PRECEDENCE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Beginning.class, PRECEDENCE));
    }

    /** Passes everything through; made anew for every page, it meets the page's context before anything is read of it. */
    public static final class Beginning extends AbstractTemplateHandler {

        private static final PropertyAccessor RECORDS = new RecordAccessor();

        @Override
        public void setContext(ITemplateContext context) {
            super.setContext(context);
            if (context.getVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME)
                            instanceof StandardEvaluationContext page
                    && !page.getPropertyAccessors().contains(RECORDS)) {
                page.addPropertyAccessor(RECORDS);
            }
        }
    }
}
