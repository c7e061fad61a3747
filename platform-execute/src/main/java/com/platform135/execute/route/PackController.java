package com.platform135.execute.route;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.tools.security.CurrentUser;

/** The pack that a phone takes along; a phone that has it already is told so. */
@RestController
class PackController {

    private final Packs packs;
    private final CurrentUser user;
    private final JsonMapper json;

    PackController(Packs packs, CurrentUser user, JsonMapper json) {
        this.packs = packs;
        this.user = user;
        this.json = json;
    }

    @GetMapping({"/api/v1/visits/pack", "/execute/visits/pack"})
    ResponseEntity<byte[]> pack(WebRequest request, Locale locale) {
        Pack pack = packs.of(user.get(), locale);
        String tag = tag(json.writeValueAsBytes(pack), locale);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag)
                .body(json.writeValueAsBytes(pack.madeAt(packs.now())));
    }

    /** Weak, so that the answer may be compressed. */
    private static String tag(byte[] content, Locale locale) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + "-" + locale.getLanguage() + '"';
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
