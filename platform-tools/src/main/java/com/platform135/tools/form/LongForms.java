package com.platform135.tools.form;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Forms may have thousands of lines: a brand set of all specs. */
@ControllerAdvice
class LongForms {

    /** Spring stops at 256. */
    private static final int MOST_LINES = 5000;

    @InitBinder
    void allow(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_LINES);
    }
}
