package com.platform135.tools.form;

import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

import com.platform135.tools.error.BadRequestException;

/** What a form's hidden fields and choices must be, which people can't mistype. */
public final class Bound {

    private Bound() {}

    /** @throws BadRequestException where a field couldn't be read */
    public static void require(Errors errors) {
        FieldError unread = errors.getFieldError();
        if (unread != null) {
            throw BadRequestException.forValue(unread.getField(), String.valueOf(unread.getRejectedValue()));
        }
    }
}
