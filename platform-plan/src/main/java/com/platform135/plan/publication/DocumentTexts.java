package com.platform135.plan.publication;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Documents as text, for a form that carries one along. */
@Component
public class DocumentTexts {

    private final JsonMapper json;

    public DocumentTexts(JsonMapper json) {
        this.json = json;
    }

    public String write(Document document) {
        return json.writeValueAsString(document);
    }

    /** What cannot be read counts as empty. */
    public Document read(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Document.empty() : json.readValue(text, Document.class);
        } catch (JacksonException unreadable) {
            return Document.empty();
        }
    }
}
