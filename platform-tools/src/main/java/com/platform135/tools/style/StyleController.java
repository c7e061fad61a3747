package com.platform135.tools.style;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The style page, served when {@code platform.dev} is true. */
@Controller
@ConditionalOnBooleanProperty("platform.dev")
class StyleController {

    @GetMapping("/dev/style")
    String page() {
        return "tools/style";
    }
}
