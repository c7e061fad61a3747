package com.platform135.tools.layout;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Switches appearance, row height and language, also before sign-in. */
@Controller
class DisplayController {

    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/tools/frame/display")
    String set(@RequestParam Map<String, String> chosen, HttpServletRequest request, HttpServletResponse response) {
        Display.CHOICES.forEach((name, choices) -> keep(name, choices, chosen, request, response));
        return LocalAddress.of(chosen.getOrDefault("back", "/")).redirect();
    }

    private static void keep(
            String name,
            List<String> choices,
            Map<String, String> chosen,
            HttpServletRequest request,
            HttpServletResponse response) {
        String value = chosen.get(name);
        if (value != null && choices.contains(value)) {
            ResponseCookie cookie = ResponseCookie.from(name, value)
                    .path(request.getContextPath() + "/")
                    .maxAge(KEPT)
                    .sameSite("Lax")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
