package com.platform135.execute.visit;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.security.CurrentUser;

/** Where phones send visits and photos: the outbox of the page, and the same for programs. */
@RestController("executeVisitController") // feedback has one of this name too
class VisitController {

    private static final Duration A_MONTH = Duration.ofDays(30);

    private final VisitService service;
    private final VisitPhotos photos;
    private final OwnVisits own;
    private final CurrentUser user;

    VisitController(VisitService service, VisitPhotos photos, OwnVisits own, CurrentUser user) {
        this.service = service;
        this.photos = photos;
        this.own = own;
        this.user = user;
    }

    @PostMapping({"/api/v1/visits", "/execute/visits/outbox"})
    ResponseEntity<VisitAnswer> save(@RequestBody VisitBody body) {
        VisitAnswer answer = service.save(user.get(), body);
        return ResponseEntity.status(answer.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(answer);
    }

    /** One's own visit as it was sent last, to be corrected on any device. */
    @GetMapping({"/api/v1/visits/{visitId}", "/execute/visits/outbox/{visitId}"})
    ResponseEntity<OwnVisit> own(@PathVariable String visitId) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(own.get(user.get(), VisitReader.id("visitId", visitId)));
    }

    @PutMapping({"/api/v1/visits/{visitId}/photos/{photoId}", "/execute/visits/outbox/{visitId}/photos/{photoId}"})
    ResponseEntity<Map<String, UUID>> receive(
            @PathVariable String visitId, @PathVariable String photoId, InputStream body) throws IOException {
        UUID photo = VisitReader.id("photoId", photoId);
        boolean isNew = photos.receive(user.get(), VisitReader.id("visitId", visitId), photo, body);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(Map.of("id", photo));
    }

    /** Never anything but a picture, whatever it was called when it came. */
    @GetMapping("/execute/visits/{visitId}/photos/{photoId}")
    ResponseEntity<byte[]> photo(@PathVariable String visitId, @PathVariable String photoId) {
        VisitPhotos.Shown photo = photos.find(
                        user.get(), VisitReader.id("visitId", visitId), VisitReader.id("photoId", photoId))
                .orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.type().contentType()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "inline")
                .cacheControl(CacheControl.maxAge(A_MONTH).cachePrivate().immutable())
                .eTag('"' + photo.tag() + '"')
                .body(photo.bytes());
    }
}
